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
	/** Further files by path below the home. */
	readonly files?: Readonly<Record<string, string>>;
	/** Further variables of the environment. */
	readonly environment?: Readonly<Record<string, string>>;
};

const startUrl = 'https://corp.awsapps.com/start';
export const sso = {startUrl, region: 'us-west-2'};

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
				sso_start_url: startUrl,
				sso_region: sso.region,
				sso_registration_scopes: 'sso:account:access',
			},
			...more.config,
		},
		ssoToken: {session: 'corp', minutesLeft},
		login: more.login ?? {succeeds: true, seconds: 1},
	};
}

/** Exported keys of the ordinary fake kind, no AWS profile at all. */
export const keysHome: HomeFiles = {
	environment: {
		AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
		AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
		AWS_REGION: 'us-west-2',
	},
};

/** The token that a home begins with, and the one that a sign-in puts in its place. The portal knows no others. */
export const heldToken = 'simulated-sso-token';
export const freshToken = 'simulated-sso-token-after-sign-in';
