// The fake `aws` command of a demo home: signing in, making a profile, and giving the credentials of one; nothing else.
import {quote} from '../quote.ts';
import {fakeCredentialCases, fakeCredentialCommands, type ProfileCredentials} from './fake-aws-credentials.ts';
import {exampleKeys, type HomeFiles} from './home-files.ts';

/** A kind of sign-in: the first words of the command, and the token file that replaces the cached one. */
export type SignInCommand = {
	readonly words: string;
	readonly fresh: string;
	readonly cached: string;
	readonly done: string;
	/** A text that is added to a file which does not have it yet: a new AWS profile. */
	readonly adds?: AddedFile;
};

export type AddedFile = {readonly from: string; readonly to: string};

/** What `aws configure` adds to ~/.aws: keys, and the profile's region. */
export type AccessKeyFiles = {readonly credentials: AddedFile; readonly config: AddedFile};

/** A /bin/sh script. */
export function fakeAwsCli(
	commands: readonly SignInCommand[],
	login: NonNullable<HomeFiles['login']>,
	keys: AccessKeyFiles,
	credentials: readonly ProfileCredentials[],
): string {
	return `#!/bin/sh
# Stand-in for the AWS CLI in the home of a simulated account.
browser() {
	echo 'Attempting to open your default browser.'
	echo 'If the browser does not open, open the following URL:'
	echo
	echo 'https://corp.awsapps.com/start/#/device?user_code=SIMU-LATE'
	echo
	sleep ${login.seconds}
}
# The AWS profile of \`aws configure\` has the keys of the simulated account; what is typed is thrown away.
configure_keys() {
	printf 'AWS Access Key ID [None]: ' && read -r _
	printf 'AWS Secret Access Key [None]: ' && read -r _
	printf 'Default region name [None]: ' && read -r _
	printf 'Default output format [None]: ' && read -r _
	mkdir -p "$HOME/.aws"
	${addFile(keys.credentials)}
	${addFile(keys.config)}
}
${fakeCredentialCommands(credentials, exampleKeys.AWS_SECRET_ACCESS_KEY)}
case "$1 $2 " in
${commands.map((command) => shellCase(command, login.succeeds)).join('\n')}
${fakeCredentialCases}
'configure  ' | 'configure --profile '*) configure_keys ;;
'--version '*) echo 'aws-cli/2.31.0 (simulated account)' ;;
*)
	echo "aws: this stand-in of the simulated account knows only ${[...commands.map(({words}) => `aws ${words}`), 'aws configure', 'aws configure export-credentials', 'aws sts get-session-token', 'aws sts get-caller-identity'].join(', ')}" >&2
	exit 252
	;;
esac
`;
}

function shellCase({words, fresh, cached, done, adds}: SignInCommand, succeeds: boolean): string {
	const ending = succeeds
		? `${adds ? addFile(adds) : ''}mkdir -p "$(dirname ${quote.posix(cached)})" && cp ${quote.posix(fresh)} ${quote.posix(cached)} && echo ${quote.posix(done)}`
		: `echo 'The device code has expired. Please try again.' >&2; exit 255`;
	return `'${words} '*)\n\tbrowser\n\t${ending}\n\t;;`;
}

function addFile({from, to}: AddedFile): string {
	const [source, target] = [quote.posix(from), quote.posix(to)];
	return `grep -qF "$(head -n 1 ${source})" ${target} 2>/dev/null || cat ${source} >>${target}; `;
}
