// Whether a command gives Claude Code the credentials of a sign-in: it is run here, and AWS is asked whose credentials they are.
import type {Identity, SignIn} from '../../account/account.ts';
import {signInName} from '../../bedrock/aws-errors/caller-sign-in.ts';
import type {ExportCommand} from '../../claude-code/credential-commands.ts';
import type {Machine} from '../../machine/machine.ts';
import {type Next, Problem} from '../../problem.ts';
import {exportCommandsOf} from '../export-commands.ts';
import type {Query} from '../query.ts';

/** `tried`: false with --offline, where the likeliest command is taken unseen. */
export type ChosenCommand = {readonly command: ExportCommand; readonly tried: boolean};

/**
 * Fails with a Problem that says why no command works. Only the part that reads is run: nothing opens a browser.
 * @param identity whose credentials they must be; without it nothing is run
 */
export const exportCommandQuery = (
	signIn: SignIn,
	{identity: wanted, refreshCount}: {readonly identity?: Identity; readonly refreshCount: number},
): Query<ChosenCommand> => ({
	key: `export command ${signIn.id} ${wanted?.arn} ${refreshCount}`,
	ahead: true,
	doing: 'Trying the command that would give Claude Code its credentials',
	load: async ({account, machine}, signal) => {
		const commands = exportCommandsOf(signIn, machine.platform);
		const [first] = commands;
		if (!first) throw refused(signIn, 'The name of this AWS profile cannot be given to a shell.');
		if (!wanted) return {command: first, tried: false};
		if (!machine.findProgram('aws')) throw refused(signIn, 'The AWS CLI is not installed here.', [installCli]);
		const failures: string[] = [];
		for (const command of commands) {
			const exported = exportedSignIn(command, machine);
			try {
				const identity = await account.identity({signIn: exported, region: regionOf(signIn)}, signal);
				if (isSame(identity, wanted)) return {command, tried: true};
				failures.push(`${command.reads} gives the credentials of ${identity.arn}`);
			} catch (error) {
				if (!(error instanceof Problem)) throw error;
				failures.push([command.reads, error.because ?? error.title].join('\n'));
			}
		}
		const version = await machine.awsCliVersion(signal);
		if (version?.startsWith('1.'))
			throw refused(
				signIn,
				`The AWS CLI here is version ${version}, and aws configure export-credentials came with version 2.`,
				[installCli],
			);
		throw refused(signIn, failures.join('\n'));
	},
});

/** As Claude Code starts it, but in the home: what a repository holds has no part in this. */
const exportedSignIn = ({reads}: ExportCommand, {environment, home}: Machine): SignIn => ({
	id: `export ${reads}`,
	kind: 'export',
	command: {line: reads, cwd: home, environment},
});

const regionOf = ({region}: SignIn) => region ?? 'us-east-1';

/** The sessions of one role differ in their names. */
const isSame = (one: Identity, other: Identity) => one.accountId === other.accountId && who(one) === who(other);
const who = ({arn}: Identity) => (arn.includes(':assumed-role/') ? arn.split('/').slice(0, -1).join('/') : arn);

const installCli: Next = {
	say: 'Install AWS CLI 2: https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html',
};

function refused(signIn: SignIn, because: string, next: readonly Next[] = []): Problem {
	return new Problem({
		code: 'credential-export-refused',
		title: `No command gives Claude Code the credentials of ${signInName(signIn)}`,
		because,
		next: [...next, {say: 'Let AWS_PROFILE name the AWS profile', again: {set: {'--credentials': 'profile'}}}],
	});
}
