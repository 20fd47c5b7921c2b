// Signs in with the AWS CLI, or has it make a new AWS profile; it has the terminal meanwhile.
import {awsCliInstallation, awsCommand} from '../aws-command.ts';
import {Problem} from '../problem.ts';
import {findProgram} from '../program-path.ts';
import {startInTerminal} from '../run-program.ts';
import {signInWords} from '../sign-in-command.ts';
import {codeOf, systemProblem} from './files/system-error.ts';

export type SignInRequest = {
	/**
	 * `sso`: `aws sso login`. `login`: `aws login` (console credentials). `configure-sso` and `configure-keys` make a profile:
	 * `aws configure sso`, `aws configure`.
	 */
	readonly kind: 'sso' | 'login' | 'configure-sso' | 'configure-keys';
	/** Absent where the AWS CLI asks for the profile's name itself. */
	readonly profile?: string;
	/** The browser is not on this machine. */
	readonly browserElsewhere?: boolean | undefined;
	readonly signal?: AbortSignal | undefined;
	/** Runs in the place of `aws`: the program and its first words. */
	readonly program?: readonly [string, ...string[]];
};

const words = {
	'configure-sso': ['configure', 'sso'],
	'configure-keys': ['configure'],
} as const;

const wordsOf = ({kind, browserElsewhere}: Pick<SignInRequest, 'kind' | 'browserElsewhere'>) =>
	kind === 'sso' || kind === 'login' ? signInWords(kind, browserElsewhere) : words[kind];

/** The command for the user to paste. */
export const signInCommand = (request: Pick<SignInRequest, 'kind' | 'profile' | 'browserElsewhere'>) => {
	const {profile} = request;
	const command = wordsOf(request).join(' ');
	return awsCommand(command, profile) ?? `aws ${command}`;
};

/**
 * Waits without a limit, since the user signs in in a browser; `signal` ends it. Not `runProgram`, because the CLI needs the terminal.
 * @throws Problem `aws-cli-missing`, `sign-in-failed`, `cancelled`
 */
export async function signInWithCli(request: SignInRequest, environment: NodeJS.ProcessEnv): Promise<void> {
	const {profile, signal, program = ['aws']} = request;
	if (signal?.aborted) throw cancelled();
	const [command, ...first] = program;
	// Node goes on reading when the last listener has gone, and would take every other key away from the CLI.
	process.stdin.pause();
	// Where it is not found the system says why; Windows would look in the current folder first.
	const file = findProgram(command, {environment}) ?? (process.platform === 'win32' ? undefined : command);
	if (!file) throw missing(request);
	const allWords = [...first, ...wordsOf(request), ...(profile ? ['--profile', profile] : [])];
	const child = await startInTerminal(file, allWords, environment);
	if (!child) throw missing(request);
	const stop = () => child.kill('SIGTERM');
	// Ctrl-C reaches both programs. The CLI ends; this one must not, so that it can report the end.
	const ignore = () => undefined;
	signal?.addEventListener('abort', stop, {once: true});
	process.on('SIGINT', ignore);
	try {
		const {code, signalName} = await new Promise<{code: number | null; signalName: string | null}>(
			(resolve, reject) => {
				child.once('error', reject);
				child.once('exit', (code, signalName) => resolve({code, signalName}));
			},
		);
		if (signal?.aborted || signalName === 'SIGINT' || code === 130) throw cancelled();
		if (code !== 0)
			throw failed(
				request,
				`${signInCommand(request)} ended with ${signalName ?? `exit code ${code}`}. What it printed is above.`,
			);
	} catch (error) {
		throw codeOf(error) === 'ENOENT'
			? missing(request)
			: systemProblem('The AWS CLI cannot be started', command, error);
	} finally {
		signal?.removeEventListener('abort', stop);
		process.off('SIGINT', ignore);
	}
}

const cancelled = () => new Problem({code: 'cancelled', title: 'The sign-in was cancelled'});

const failed = (request: SignInRequest, because: string) =>
	new Problem({
		code: 'sign-in-failed',
		title: request.profile
			? `The AWS CLI could not sign in with the AWS profile ${request.profile}`
			: 'The AWS CLI did not finish setting up a sign-in',
		because,
		next: [{say: 'Try again', run: signInCommand(request)}],
	});

const missing = (request: SignInRequest) =>
	new Problem({
		code: 'aws-cli-missing',
		title: 'The AWS CLI is not installed here, and signing in needs it',
		because: 'There is no program `aws` on your PATH.',
		next: [{say: `Install it: ${awsCliInstallation}`}, {say: 'Then sign in', run: signInCommand(request)}],
	});
