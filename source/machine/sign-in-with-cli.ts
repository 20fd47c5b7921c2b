// Hands the terminal to the AWS CLI for a sign-in, and takes it back.
import {spawn} from 'node:child_process';
import {awsCommand} from '../aws-command.ts';
import {Problem} from '../problem.ts';
import {codeOf, systemProblem} from './transaction/system-error.ts';

export type SignInOrder = {
	/** `sso`: aws sso login. `login`: aws login (console credentials). */
	readonly kind: 'sso' | 'login';
	readonly profile: string;
	readonly signal?: AbortSignal | undefined;
	/** Stands in for `aws` under --demo: the program and its first words. */
	readonly program?: readonly [string, ...string[]];
};

const words = {sso: ['sso', 'login'], login: ['login']} as const;

/** The command, ready to paste. */
export const signInCommand = ({kind, profile}: Pick<SignInOrder, 'kind' | 'profile'>) => {
	const command = words[kind].join(' ');
	return awsCommand(command, profile) ?? `aws ${command}`;
};

/**
 * Waits as long as the user needs in the browser; `signal` ends it.
 * @throws Problem `aws-cli-missing`, `sign-in-failed`, `cancelled`
 */
export async function signInWithCli(order: SignInOrder, environment: NodeJS.ProcessEnv): Promise<void> {
	const {kind, profile, signal, program = ['aws']} = order;
	if (signal?.aborted) throw cancelled();
	const [command, ...first] = program;
	const child = spawn(command, [...first, ...words[kind], '--profile', profile], {stdio: 'inherit', env: environment});
	const stop = () => child.kill('SIGTERM');
	// Ctrl-C reaches both: the CLI ends by it, and this program goes on to say so.
	const wait = () => undefined;
	signal?.addEventListener('abort', stop, {once: true});
	process.on('SIGINT', wait);
	try {
		const {code, killed} = await new Promise<{code: number | null; killed: string | null}>((resolve, reject) => {
			child.once('error', reject);
			child.once('exit', (code, killed) => resolve({code, killed}));
		});
		if (signal?.aborted || killed === 'SIGINT' || code === 130) throw cancelled();
		if (code !== 0) throw failed(order, killed ? `it was ended by ${killed}` : `it ended with exit code ${code}`);
	} catch (error) {
		throw codeOf(error) === 'ENOENT' ? missing(order) : systemProblem('The AWS CLI cannot be started', command, error);
	} finally {
		signal?.removeEventListener('abort', stop);
		process.off('SIGINT', wait);
	}
}

const cancelled = () => new Problem({code: 'cancelled', title: 'The sign-in was cancelled'});

const failed = (order: SignInOrder, because: string) =>
	new Problem({
		code: 'sign-in-failed',
		title: `The AWS CLI could not sign in with the profile ${order.profile}`,
		because,
		next: [{say: 'Its own words are above; try again', run: signInCommand(order)}],
	});

const missing = (order: SignInOrder) =>
	new Problem({
		code: 'aws-cli-missing',
		title: 'The AWS CLI is not installed here, and signing in needs it',
		because: 'there is no program `aws` on the PATH',
		next: [
			{say: 'Install it: https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html'},
			{say: 'Then sign in', run: signInCommand(order)},
		],
	});
