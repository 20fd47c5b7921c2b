// What the fake `aws` command of a demo home knows of credentials: whose an AWS profile has, and whether its session still lives.
import {quote} from '../quote.ts';

/** The credentials of one AWS profile. */
export type ProfileCredentials = {
	readonly profile: string;
	readonly accessKeyId: string;
	/** Long-term keys have none, and `aws configure export-credentials` then prints none. */
	readonly sessionToken?: string;
	/** The token that a sign-in in a browser leaves: without one that is still good there are no credentials. */
	readonly tokenFile?: string;
	/** The program that prints the credentials. */
	readonly program?: string;
};

/** Shell functions: `configure export-credentials`, `sts get-session-token` and `sts get-caller-identity`, each for `--profile NAME`. */
export const fakeCredentialCommands = (profiles: readonly ProfileCredentials[], secretAccessKey: string): string => `
PATH=$PATH:/usr/bin:/bin
profile=\${AWS_PROFILE:-default}
option=
words=$*
for word in "$@"; do
	[ "$option" = --profile ] && profile=$word
	case "$word" in --profile=*) profile=\${word#--profile=} ;; esac
	option=$word
done
now() { date -u +%Y-%m-%dT%H:%M:%SZ; }
# A token that is cached in a file, and still good.
alive() {
	end=$(sed -n 's/.*"expiresAt":"\\([^"]*\\)".*/\\1/p' "$1" 2>/dev/null)
	[ -n "$end" ] && expr "$end" '>' "$(now)" >/dev/null
}
keys() { printf '"AccessKeyId": "%s", "SecretAccessKey": "%s"' "$1" ${quote.posix(secretAccessKey)}; }
version='"Version": 1, '
session() { printf '{%s%s, "SessionToken": "%s", "Expiration": "%s"}\\n' "$version" "$(keys "$1")" "$2" "$(date -u +%Y-%m-%d)T23:59:59Z"; }
long_term() { printf '{"Version": 1, %s}\\n' "$(keys "$1")"; }
dead() {
	echo 'Error when retrieving token from sso: Token has expired and refresh failed' >&2
	exit 255
}
missing() {
	echo "The config profile ($profile) could not be found" >&2
	exit 255
}
export_credentials() {
	case " $words" in *' --format env'*) echo 'export AWS_ACCESS_KEY_ID=ASIAIOSFODNN7EXAMPLE' && return ;; esac
	case "$profile" in
${profiles.map(exporting).join('\n')}
	*) missing ;;
	esac
}
session_token() {
	version=
	case "$profile" in
${profiles.map(sessionToken).join('\n')}
	*) missing ;;
	esac
}
`;

/** The lines of the command's table of what it is asked. */
export const fakeCredentialCases = `'configure export-credentials ') export_credentials ;;
'sts get-session-token ') session_token ;;
'sts get-caller-identity ') export_credentials >/dev/null && echo '{"Account": "123456789012"}' ;;`;

function exporting({profile, accessKeyId, sessionToken, tokenFile, program}: ProfileCredentials): string {
	const name = quote.posix(profile);
	if (program) return `\t${name}) ${program} ;;`;
	const print = sessionToken
		? `session ${quote.posix(accessKeyId)} ${quote.posix(sessionToken)}`
		: `long_term ${quote.posix(accessKeyId)}`;
	return tokenFile ? `\t${name}) alive ${quote.posix(tokenFile)} || dead; ${print} ;;` : `\t${name}) ${print} ;;`;
}

/** STS gives session keys for long-term keys alone. */
function sessionToken({profile, accessKeyId, sessionToken: temporary}: ProfileCredentials): string {
	const keys = quote.posix(accessKeyId.replace(/^AKIA/, 'ASIA'));
	const refusal = `echo 'An error occurred (AccessDenied) when calling the GetSessionToken operation: Cannot call GetSessionToken with session credentials' >&2; exit 254`;
	const answer = `printf '{"Credentials": %s}\\n' "$(session ${keys} simulated-session-token)"`;
	return `\t${quote.posix(profile)}) ${temporary ? refusal : answer} ;;`;
}
