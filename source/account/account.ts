// What this program asks of an AWS account, in our words. `aws.ts` answers over the real SDK; everything rejects with a Problem only.
import type {FoundationModel} from '../bedrock/foundation-model.ts';
import type {InferenceProfile, ProfileKind} from '../bedrock/inference-profile.ts';
import type {AwsAnswer} from '../problem.ts';

export type SignInKind =
	| 'sso'
	| 'role'
	| 'keys'
	| 'process'
	| 'login'
	| 'web-identity'
	| 'environment'
	| 'container'
	| 'api-key'
	| 'export';

/** A command line for the shell; what it prints are credentials. */
export type CredentialCommand = {
	readonly line: string;
	/** The working directory; that of this process where none is given. */
	readonly cwd?: string;
	/** All that it sees of the environment. */
	readonly environment: Readonly<Record<string, string | undefined>>;
};

/** One way to get credentials that this machine offers. */
export type SignIn = {
	/** `profile:dev`, `environment`, `container`, `api-key`, `export`. */
	readonly id: string;
	readonly kind: SignInKind;
	/** The name of the AWS profile, absent for environment, container and API key. */
	readonly profile?: string;
	/** The region that the profile or the environment names. */
	readonly region?: string;
	readonly sso?: {
		readonly session: string;
		readonly startUrl: string;
		readonly accountId: string;
		readonly roleName: string;
		/** When the cached token ends; absent when there is none. */
		readonly expires?: Date;
	};
	/** The profile to sign in with: for a role chained on another profile, that one. Only where a browser sign-in exists. */
	readonly loginProfile?: string;
	/** A browser sign-in is needed first: no cached token, or one that ended and cannot be renewed silently. */
	readonly signedOut?: boolean;
	/** Of the kind `export`: what the command of awsCredentialExport is started with. */
	readonly command?: CredentialCommand;
	/** Why it cannot work, read from the files alone. */
	readonly off?: string;
};

/** Whose credentials, and where. */
export type CallTarget = {readonly signIn: SignIn; readonly region: string};

export type Identity = {readonly accountId: string; readonly arn: string; readonly partition: string};

/** GetFoundationModelAvailability, AWS's own words. */
export type Availability = {
	readonly modelId: string;
	readonly agreement: 'AVAILABLE' | 'PENDING' | 'NOT_AVAILABLE' | 'ERROR';
	readonly agreementError?: string;
	readonly authorization: 'AUTHORIZED' | 'NOT_AUTHORIZED';
	readonly entitlement: 'AVAILABLE' | 'NOT_AVAILABLE';
	readonly region: 'AVAILABLE' | 'NOT_AVAILABLE';
};

export type ProbeWay = 'plain' | 'stream';

/** Who the call says it is: organisations refuse programs by their name. Claude Code, where nothing is said. */
export type ProbeAs = 'another program';

/** One smallest call: `ok`, `throttled` (429: authorised, so reachable), or what AWS answered. */
export type ProbeResult =
	| {readonly outcome: 'ok'; readonly milliseconds: number}
	| {readonly outcome: 'throttled'; readonly milliseconds: number; readonly answer: AwsAnswer}
	| {readonly outcome: 'refused'; readonly milliseconds: number; readonly answer: AwsAnswer};

/** Tokens of one call's input, as they were billed. */
export type CacheUse = {readonly written: number; readonly read: number; readonly other: number};

export type SimulationRequest = {
	/** An IAM user or role ARN; never an assumed-role session ARN. */
	readonly principal: string;
	readonly actions: readonly string[];
	readonly resources: readonly string[];
	/** Condition keys, all of type string: `aws:RequestedRegion`, `bedrock:InferenceProfileArn`. */
	readonly context: Readonly<Record<string, string>>;
};

/** One action on one resource, from ResourceSpecificResults, never from the aggregate. */
export type SimulationResult = {
	readonly action: string;
	readonly resource: string;
	readonly decision: 'allowed' | 'explicitDeny' | 'implicitDeny';
	/** false: a service control policy denies; undefined: AWS did not say. */
	readonly allowedByOrganizations?: boolean;
	readonly allowedByPermissionsBoundary?: boolean;
	/** Condition keys that the simulator lacked: the answer is then conditional. */
	readonly missingContext: readonly string[];
};

export type Account = {
	/** From the AWS config files and the environment; no call is made. */
	signIns(): Promise<SignIn[]>;
	identity(reach: CallTarget, signal: AbortSignal): Promise<Identity>;
	/** `page` is called with all that is known so far, after every page but the last. Anthropic models only. */
	inferenceProfiles(
		reach: CallTarget,
		kind: ProfileKind,
		signal: AbortSignal,
		page?: (soFar: readonly InferenceProfile[]) => void,
	): Promise<readonly InferenceProfile[]>;
	inferenceProfile(reach: CallTarget, idOrArn: string, signal: AbortSignal): Promise<InferenceProfile>;
	/** Tags of an inference profile. */
	tags(reach: CallTarget, arn: string, signal: AbortSignal): Promise<Record<string, string>>;
	foundationModels(reach: CallTarget, signal: AbortSignal): Promise<FoundationModel[]>;
	availability(reach: CallTarget, modelId: string, signal: AbortSignal): Promise<Availability>;
	/** Whether the Anthropic use-case form was submitted for this account. */
	useCaseSubmitted(reach: CallTarget, signal: AbortSignal): Promise<boolean>;
	/** iam:GetRole: the ARN of a role, with its path. */
	roleArn(reach: CallTarget, roleName: string, signal: AbortSignal): Promise<string>;
	simulate(reach: CallTarget, request: SimulationRequest, signal: AbortSignal): Promise<SimulationResult[]>;
	/** The smallest honest call on an inference profile: one token asked for. Never rejects for what AWS answered. */
	probe(reach: CallTarget, idOrArn: string, way: ProbeWay, signal: AbortSignal, as?: ProbeAs): Promise<ProbeResult>;
	/** What two identical calls of several thousand tokens each read from the prompt cache and wrote to it. */
	provenCaching(reach: CallTarget, idOrArn: string, signal: AbortSignal): Promise<CacheUse[]>;
	/** The same account, asked with other variables beside those of the process: settings files give Claude Code some, too. */
	as(variables: Readonly<Record<string, string>>): Account;
	/** How many requests were sent so far, by operation. */
	requests(): Readonly<Record<string, number>>;
	/** AWS's clock minus this machine's, in milliseconds, from the last answer: the SDK corrects skew silently, Claude Code does not. */
	clockSkew?(): number | undefined;
};
