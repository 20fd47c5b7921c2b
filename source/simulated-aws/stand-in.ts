// The stand-in for the `aws` command in a demo home: it answers `aws sso login` and `aws login`, and nothing else.
import type {HomeFiles} from './home-files.ts';

const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** A /bin/sh script; `fresh` is the token to put in the place of `cached`. */
export function standIn(fresh: string, cached: string, login: NonNullable<HomeFiles['login']>): string {
	const ending = login.succeeds
		? [
				`mkdir -p "$(dirname ${quote(cached)})" && cp ${quote(fresh)} ${quote(cached)}`,
				`echo 'Successfully logged into Start URL: https://corp.awsapps.com/start'`,
			]
		: [`echo >&2`, `echo 'The device code has expired. Please try again.' >&2`, 'exit 255'];
	return `#!/bin/sh
# Stand-in for the AWS CLI in the home of a simulated account.
case "$1 $2" in
'sso login' | 'login '*)
	echo 'Attempting to open your default browser.'
	echo 'If the browser does not open, open the following URL:'
	echo
	echo 'https://corp.awsapps.com/start/#/device?user_code=SIMU-LATE'
	echo
	sleep ${login.seconds}
${ending.map((line) => `\t${line}`).join('\n')}
	;;
'--version '*) echo 'aws-cli/2.0.0 (simulated account)' ;;
*)
	echo "aws: this stand-in of the simulated account knows only 'aws sso login' and 'aws login'" >&2
	exit 252
	;;
esac
`;
}
