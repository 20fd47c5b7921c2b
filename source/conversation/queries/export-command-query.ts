// Which credentials a command would give Claude Code: it is run here, and AWS is asked whose they are.

import type {Identity, SignIn} from '../../account/account.ts';
import {awsCliInstallation} from '../../aws-command.ts';
import {signInName} from '../../bedrock/aws-errors/caller-sign-in.ts';
import type {ExportCommand} from '../../claude-code/credential-commands.ts';
import type {Machine} from '../../machine/machine.ts';
import {type Next, Problem} from '../../problem.ts';
import {exportCommandsOf} from '../export-commands.ts';
import type {Query} from '../query.ts';

/** A command that gave credentials here, and whose they are. */
export type ExportedIdentity = {readonly command: ExportCommand; readonly identity: Identity};

/**
 * The first command that gives credentials which AWS knows. Fails with a Problem that says why none does. Only the part that
 * reads is run: nothing opens a browser.
 */
export const exportedIdentityQuery = (signIn: SignIn, refreshCount: number): Query<ExportedIdentity> => ({
	key: `exported identity ${signIn.id} ${refreshCount}`,
	ahead: true,
	doing: 'Trying the command that would give Claude Code its credentials',
	load: async ({account, machine}, signal) => {
		if (!machine.findProgram('aws')) throw exportRefused(signIn, 'The AWS CLI is not installed here.', [installCli]);
		const failures: string[] = [];
		for (const command of exportCommandsOf(signIn, machine.platform)) {
			const exported = exportedSignIn(command, machine);
			try {
				return {command, identity: await account.identity({signIn: exported, region: regionOf(signIn)}, signal)};
			} catch (error) {
				if (!(error instanceof Problem)) throw error;
				failures.push([command.reads, error.because ?? error.title].join('\n'));
			}
		}
		const version = await machine.awsCliVersion(signal);
		if (version?.startsWith('1.'))
			throw exportRefused(
				signIn,
				`The AWS CLI here is version ${version}, and aws configure export-credentials came with version 2.`,
				[installCli],
			);
		throw exportRefused(signIn, failures.join('\n'));
	},
});

/** As Claude Code starts it, but in the home: what a repository holds has no part in this. */
const exportedSignIn = ({reads}: ExportCommand, {environment, home}: Machine): SignIn => ({
	id: `export ${reads}`,
	kind: 'export',
	command: {line: reads, cwd: home, environment: {...environment}},
});

const regionOf = ({region}: SignIn) => region ?? 'us-east-1';

const installCli: Next = {
	say: `Install AWS CLI 2: ${awsCliInstallation}`,
};

/** No command gives Claude Code the credentials of this sign-in. */
export function exportRefused(signIn: SignIn, because: string, next: readonly Next[] = []): Problem {
	return new Problem({
		code: 'credential-export-refused',
		title: `No command gives Claude Code the credentials of ${signInName(signIn)}`,
		because,
		next: [...next, {say: 'Let AWS_PROFILE name the AWS profile', again: {set: {'--credentials': 'profile'}}}],
	});
}
