// Why an AWS profile cannot give credentials, as far as the files alone tell.
import type {AwsConfig} from './aws-config.ts';
import type {SectionValues} from './parse-config-file.ts';
import {longestChain, type ProfileChain, type ProfileLink} from './profile-chain.ts';
import {ssoSettings} from './sso-settings.ts';

/** Profiles that are named on the way to a fault. */
const longestWay = 5;

/** A clause for people, undefined where nothing is wrong: of the first profile in the chain with a fault, and how one gets there. */
export function profileFault(chain: ProfileChain, config: AwsConfig): string | undefined {
	const reasons = chain.links.map((link) => reasonOf(link, config) ?? (link === chain.links.at(-1) && breakOf(chain)));
	const at = reasons.findIndex(Boolean);
	if (at < 0) return undefined;
	const because = `${reasons[at]}`;
	// A long way says nothing that its end does not say.
	if (at > longestWay) return `its source_profile leads to ${chain.links[at]?.name} at last: ${because}`;
	return chain.links
		.slice(1, at + 1)
		.reduceRight((reason, {name}) => `its source_profile ${name} cannot work: ${reason}`, because);
}

function breakOf({links, broken}: ProfileChain): string | undefined {
	if (!broken) return undefined;
	const {source, reason} = broken;
	if (reason === 'missing') return `source_profile = ${source}, but there is no such profile`;
	if (reason === 'too-long')
		return `${longestChain} AWS profiles take their credentials from one another, and ${source} behind them is not looked at`;
	const names = [...links.map(({name}) => name), source];
	const shown = names.length > 2 * longestWay ? [...names.slice(0, longestWay), '…', ...names.slice(-2)] : names;
	return `source_profile goes round in a circle: ${shown.join(' → ')}`;
}

function reasonOf({section, method}: ProfileLink, config: AwsConfig): string | undefined {
	if (method === undefined) return nothingIn(section);
	if (method === 'role' && section.mfa_serial)
		return 'mfa_serial asks for a code, and neither the AWS SDK nor Claude Code can prompt for one';
	return method === 'sso' ? incompleteSso(section, config) : undefined;
}

function incompleteSso(section: SectionValues, config: AwsConfig): string | undefined {
	const sso = ssoSettings(section, config);
	if (sso.sessionMissing) return `sso_session = ${sso.session}, but there is no section [sso-session ${sso.session}]`;
	const missing = [
		['sso_start_url', sso.startUrl],
		['sso_region', sso.region],
		['sso_account_id', sso.accountId],
		['sso_role_name', sso.roleName],
	].flatMap(([key, value]) => (value ? [] : [key]));
	return missing.length > 0 ? `${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing` : undefined;
}

function nothingIn(section: SectionValues): string {
	if (section.role_arn) {
		return section.source_profile
			? 'role_arn has both source_profile and credential_source, but only one may be set'
			: 'role_arn needs a source_profile or a credential_source';
	}
	if (section.aws_access_key_id) return 'aws_access_key_id is set, but aws_secret_access_key is missing';
	if (section.aws_secret_access_key) return 'aws_secret_access_key is set, but aws_access_key_id is missing';
	return 'it holds no credentials and names no way to get them';
}
