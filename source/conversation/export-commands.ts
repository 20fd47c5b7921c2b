// The commands that could give Claude Code the credentials of a sign-in.
import type {SignIn} from '../account/account.ts';
import {
	type CommandSource,
	type ExportCommand,
	type ExportWay,
	exportCommand,
} from '../claude-code/credential-commands.ts';

/** Behind a role the sign-in in the browser is that of another profile. */
export const commandSourceOf = (signIn: SignIn, profile: string): CommandSource => ({
	profile,
	...(signIn.loginProfile !== undefined && {
		login: {
			how: signIn.sso || signIn.kind === 'sso' ? ('sso' as const) : ('login' as const),
			profile: signIn.loginProfile,
		},
	}),
});

/** In the order in which they are tried. */
export function exportCommandsOf(signIn: SignIn, platform: string): ExportCommand[] {
	if (signIn.profile === undefined) return [];
	const {login, ...source} = commandSourceOf(signIn, signIn.profile);
	// Where the browser is on another machine nobody would see what the login prints: Claude Code does not show it.
	const renewing: CommandSource = {...source, ...(login && !signIn.browserElsewhere && {login})};
	return waysOf(signIn).flatMap((way) => exportCommand(way, renewing, platform) ?? []);
}

/** Long-term keys are exported without a session token, which only trying shows of a program that a profile names. */
function waysOf({kind, temporary}: SignIn): ExportWay[] {
	if (kind === 'keys') return temporary ? ['session'] : ['long-term'];
	return kind === 'process' ? ['session', 'long-term'] : ['session'];
}
