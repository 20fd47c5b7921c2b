// Signing in with the AWS CLI and a browser: which words follow `aws`, here and where the browser is on another machine.

/** `sso`: IAM Identity Center. `login`: the sign-in of the AWS console. */
export type BrowserSignIn = 'sso' | 'login';

/**
 * The usual form comes back to a port of the machine on which the browser runs. Over SSH or in a container that is another one:
 * there the page is opened by hand, and a code is entered (AWS CLI 2.22 and later for `sso login`; before, that was the usual form).
 */
const words: Readonly<Record<BrowserSignIn, readonly [here: readonly string[], elsewhere: readonly string[]]>> = {
	sso: [
		['sso', 'login'],
		['sso', 'login', '--use-device-code', '--no-browser'],
	],
	login: [['login'], ['login', '--remote']],
};

export const signInWords = (how: BrowserSignIn, browserElsewhere: boolean | undefined): readonly string[] =>
	words[how][browserElsewhere ? 1 : 0];

/** Variables of SSH, of containers and of development machines in a browser. WSL is not among them: its ports are those of Windows. */
const elsewhere = [
	'SSH_CONNECTION',
	'SSH_CLIENT',
	'SSH_TTY',
	'CODESPACES',
	'REMOTE_CONTAINERS',
	'DEVCONTAINER',
	'GITPOD_WORKSPACE_ID',
	'KUBERNETES_SERVICE_HOST',
	// Podman, toolbox and systemd-nspawn.
	'container',
] as const;

export const isBrowserElsewhere = (environment: Readonly<Record<string, string | undefined>>): boolean =>
	elsewhere.some((name) => environment[name]) || environment.AWS_EXECUTION_ENV === 'CloudShell';
