// What a demo home holds before anything is set up: AWS profiles, an SSO token, and how `aws sso login` would go.

export type HomeFiles = {
	/** Sections of ~/.aws/config: `profile dev`, `sso-session corp`. */
	readonly config?: Readonly<Record<string, Readonly<Record<string, string>>>>;
	/** Sections of ~/.aws/credentials. Fake keys only. */
	readonly credentials?: Readonly<Record<string, Readonly<Record<string, string>>>>;
	/** The cached SSO token; minutes below zero: it ended so long ago. */
	readonly ssoToken?: {readonly session: string; readonly minutesLeft: number};
	readonly login?: {
		/** Whether `aws sso login` ends with a fresh token. */
		readonly succeeds: boolean;
		/** Seconds that the browser part takes. */
		readonly seconds: number;
	};
	/** Further files by path below the home, which `{home}` in their text stands for; those in bin/ are executable. */
	readonly files?: Readonly<Record<string, string>>;
	/** Further variables of the environment. */
	readonly environment?: Readonly<Record<string, string>>;
	/** A short-term Bedrock API key in the environment; minutes below zero: it ended so long ago. */
	readonly shortTermKey?: {readonly accessKeyId: string; readonly region: string; readonly minutesLeft: number};
};

export const sso = {startUrl: 'https://corp.awsapps.com/start', region: 'us-west-2'};

/** One SSO profile `dev` with so many minutes left; the ordinary home. */
export function ssoHome(minutesLeft: number, more: HomeFiles = {}): HomeFiles {
	return {
		...more,
		config: {
			'profile dev': {
				sso_session: 'corp',
				sso_account_id: '123456789012',
				sso_role_name: 'Dev',
				region: 'us-west-2',
				output: 'json',
			},
			'sso-session corp': {
				sso_start_url: sso.startUrl,
				sso_region: sso.region,
				sso_registration_scopes: 'sso:account:access',
			},
			...more.config,
		},
		ssoToken: {session: 'corp', minutesLeft},
		login: more.login ?? {succeeds: true, seconds: 1},
	};
}

/** The ordinary home: an SSO session with 7 h 12 min left. */
export const signedIn = (more?: HomeFiles): HomeFiles => ssoHome(7 * 60 + 12, more);

/** Claude Code's user settings with these variables in `env`. */
export const claudeSettings = (env: Readonly<Record<string, string>>): HomeFiles => ({
	files: {'.claude/settings.json': `${JSON.stringify({env}, null, 2)}\n`},
});

/** The fake keys of AWS's own documentation. */
export const exampleKeys = {
	AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
	AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};

/** The token that a home begins with, and the one that a sign-in puts in its place. The portal knows no others. */
export const initialToken = 'simulated-sso-token';
export const freshToken = 'simulated-sso-token-after-sign-in';
/** Renews a session without a person, where a home has it. */
export const refreshToken = 'simulated-refresh-token';

/** Exported keys, no AWS profile at all. */
export const keysHomeIn = (region: string): HomeFiles => ({environment: {...exampleKeys, AWS_REGION: region}});
export const keysHome = keysHomeIn('us-west-2');

/** The SSO profile without any cached token. */
const {ssoToken: _none, ...unsigned} = ssoHome(0);
export const unsignedHome: HomeFiles = unsigned;
