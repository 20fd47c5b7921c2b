// How an AWS profile gets its credentials, by the keys that it has.
import type {SectionValues} from './parse-config-file.ts';

export type CredentialMethod = 'role' | 'keys' | 'web-identity' | 'process' | 'sso' | 'login';

const ssoKeys = ['sso_session', 'sso_start_url', 'sso_account_id', 'sso_region', 'sso_role_name'];

// In the order in which the SDK tries them (@aws-sdk/credential-provider-ini, resolveProfileData).
const methods: readonly [CredentialMethod, (section: SectionValues) => boolean][] = [
	['role', (section) => section.role_arn !== undefined && !section.source_profile !== !section.credential_source],
	['keys', (section) => section.aws_access_key_id !== undefined && section.aws_secret_access_key !== undefined],
	['web-identity', (section) => section.web_identity_token_file !== undefined && section.role_arn !== undefined],
	['process', (section) => section.credential_process !== undefined],
	['sso', (section) => ssoKeys.some((key) => section[key] !== undefined)],
	['login', (section) => section.login_session !== undefined],
];

/**
 * Undefined where the profile has no credentials and no complete way to get them.
 * @param asSource whether another profile names this one as its source_profile: its keys then come before its role
 */
export function credentialMethodOf(section: SectionValues, asSource = false): CredentialMethod | undefined {
	const candidates = methods.filter(([, applies]) => applies(section)).map(([method]) => method);
	return asSource && candidates.includes('keys') ? 'keys' : candidates[0];
}
