// What a profile says about its sign-in with IAM Identity Center.
import type {AwsConfig} from './aws-config.ts';
import type {SectionValues} from './parse-config-file.ts';

/** Empty texts where the files say nothing. */
export type SsoSettings = {
	readonly session: string;
	readonly startUrl: string;
	readonly region: string;
	readonly accountId: string;
	readonly roleName: string;
	/** `sso_session` names a section that is not there. */
	readonly sessionMissing: boolean;
};

/** Either a section of its own holds the session, or the profile itself does (the older style). */
export function ssoSettings(section: SectionValues, {ssoSessions}: Pick<AwsConfig, 'ssoSessions'>): SsoSettings {
	const session = section.sso_session ?? '';
	const from = session === '' ? section : (ssoSessions.get(session) ?? {});
	return {
		session,
		startUrl: from.sso_start_url ?? '',
		region: from.sso_region ?? '',
		accountId: section.sso_account_id ?? '',
		roleName: section.sso_role_name ?? '',
		sessionMissing: session !== '' && !ssoSessions.has(session),
	};
}
