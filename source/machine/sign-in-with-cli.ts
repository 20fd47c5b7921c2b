// Signs in with the AWS CLI, which has the terminal meanwhile.
import {spawn} from 'node:child_process';
import {awsCommand} from '../aws-command.ts';
import {Problem} from '../problem.ts';
import {codeOf, systemProblem} from './files/system-error.ts';

export type SignInRequest = {
	/** `sso`: `aws sso login`. `login`: `aws login` (console credentials). */
	readonly kind: 'sso' | 'login';
	readonly profile: string;
	readonly signal?: AbortSignal | undefined;
	/** Runs in the place of `aws`: the program and its first words. */
	readonly program?: readonly [string, ...string[]];
};

const words = {sso: ['sso', 'login'], login: ['login']} as const;

/** The command for the user to paste. */
export const signInCommand = ({kind, profile}: Pick<SignInRequest, 'kind' | 'profile'>) => {
	const command = words[kind].join(' ');
	return awsCommand(command, profile) ?? `aws ${command}`;
};

/**
 * Waits without a limit, since the user signs in in a browser; `signal` ends it. Not `runProgram`, because the CLI needs the terminal.
 * @throws Problem `aws-cli-missing`, `sign-in-failed`, `cancelled`
 */
export async function signInWithCli(request: SignInRequest, environment: NodeJS.ProcessEnv): Promise<void> {
	const {kind, profile, signal, program = ['aws']} = request;
	if (signal?.aborted) throw cancelled();
	const [command, ...first] = program;
	const child = spawn(command, [...first, ...words[kind], '--profile', profile], {stdio: 'inherit', env: environment});
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
			throw failed(request, signalName ? `it was ended by ${signalName}` : `it ended with exit code ${code}`);
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
		title: `The AWS CLI could not sign in with the profile ${request.profile}`,
		because,
		next: [{say: 'Its own words are above; try again', run: signInCommand(request)}],
	});

const missing = (request: SignInRequest) =>
	new Problem({
		code: 'aws-cli-missing',
		title: 'The AWS CLI is not installed here, and signing in needs it',
		because: 'there is no program `aws` on the PATH',
		next: [
			{say: 'Install it: https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html'},
			{say: 'Then sign in', run: signInCommand(request)},
		],
	});
