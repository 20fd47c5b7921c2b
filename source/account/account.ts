// What this program can ask an AWS account, in its own words. open-account.ts implements it over the AWS SDK. Every function with a
// signal rejects with a Problem, or with an abort when the signal ends it; signIns() never rejects.
import type {SignInKind} from '../bedrock/aws-errors/caller-sign-in.ts';
import type {FoundationModel} from '../bedrock/foundation-model.ts';
import type {InferenceProfile, ProfileKind} from '../bedrock/inference-profile.ts';
import type {AccountQuota} from '../bedrock/quotas/token-quota.ts';
import type {ModelRequest} from '../claude-code/model-request.ts';
import type {AwsAnswer} from '../problem.ts';

/** A command line for the shell that prints credentials. */
export type CredentialCommand = {
	readonly line: string;
	/** The working directory, by default that of this process. */
	readonly cwd?: string;
	/** Its whole environment, as a copy: credentials are cached by the command, and `process.env` changes while the program runs. */
	readonly environment: Readonly<Record<string, string | undefined>>;
};

/** One way to get credentials that this machine offers. */
export type SignIn = {
	/** `profile:dev`, `environment`, `web-identity`, `container`, `instance`, `api-key`, `export` or `none`. */
	readonly id: string;
	readonly kind: SignInKind;
	/** The name of the AWS profile, where it is one. */
	readonly profile?: string;
	/** The region that the profile or the environment names. */
	readonly region?: string;
	readonly sso?: {
		readonly session: string;
		readonly startUrl: string;
		readonly accountId: string;
		readonly roleName: string;
		/** When the cached token expires; absent when there is none. */
		readonly expires?: Date;
	};
	/** Where one signs in with a browser: the file in which the AWS CLI keeps the session. */
	readonly tokenFile?: string;
	/** Where one signs in with a browser: the profile to do that with. Behind a role it is the one that the role gets its keys from. */
	readonly loginProfile?: string;
	/** One has to sign in with a browser first: there is no cached token, or it has expired and cannot be renewed without one. */
	readonly signedOut?: boolean;
	/** One signs in with a browser, and it is not on this machine: over SSH, or in a container. */
	readonly browserElsewhere?: true;
	/** Keys with a session token: they expire, and whatever wrote them has to write them again. */
	readonly temporary?: true;
	/** The program that gave the keys, such as saml2aws or aws-vault, where it left a trace. */
	readonly tool?: string;
	/** What a short-term Bedrock API key says of itself. */
	readonly apiKey?: {readonly region: string; readonly ends: Date};
	/** For the kind `export`: the command of awsCredentialExport. */
	readonly command?: CredentialCommand;
	/** Why it cannot work, in words for people, as far as the files and the environment tell. Absent where nothing is wrong. */
	readonly unusableReason?: string;
	/** One of AWS's files is there and could not be read: whether this profile exists is unknown. */
	readonly unreadable?: true;
	/** It cannot work because its role asks for an MFA code, which only the AWS CLI can ask a person for. */
	readonly mfa?: boolean;
};

/** Whose credentials a call is made with, and in which region. */
export type CallTarget = {readonly signIn: SignIn; readonly region: string};

export type Identity = {readonly accountId: string; readonly arn: string; readonly partition: string};

/** The answer of GetFoundationModelAvailability, with AWS's own values. */
export type Availability = {
	readonly modelId: string;
	readonly agreement: 'AVAILABLE' | 'PENDING' | 'NOT_AVAILABLE' | 'ERROR';
	readonly agreementError?: string;
	readonly authorization: 'AUTHORIZED' | 'NOT_AUTHORIZED';
	readonly entitlement: 'AVAILABLE' | 'NOT_AVAILABLE';
	readonly region: 'AVAILABLE' | 'NOT_AVAILABLE';
};

/** An application profile to be made. */
export type NewProfile = {
	readonly name: string;
	/** The ARN of one of AWS's own profiles, or of a foundation model. */
	readonly copyFrom: string;
	readonly description?: string;
	readonly tags: Readonly<Record<string, string>>;
};

/** InvokeModel or InvokeModelWithResponseStream. */
export type ProbeWay = 'plain' | 'stream';

/** The name that a probe gives itself, if not Claude Code's: some organisations refuse programs by their user agent. */
export type ProbeCaller = 'another program';

/** `throttled` (429) proves that the call was authorised. `refused` is every other answer of AWS, and no answer in time. */
export type ProbeResult =
	| {readonly outcome: 'ok'; readonly milliseconds: number}
	| {readonly outcome: 'throttled'; readonly milliseconds: number; readonly answer: AwsAnswer}
	| {readonly outcome: 'refused'; readonly milliseconds: number; readonly answer: AwsAnswer};

/** How the input tokens of one call were billed: written to the prompt cache, read from it, neither; and when the answer was there. */
export type CacheUse = {
	readonly written: number;
	readonly read: number;
	readonly other: number;
	/** How many of the written ones are kept for an hour; absent where the answer does not say. */
	readonly writtenForAnHour?: number;
	readonly milliseconds: number;
};

export type SimulationRequest = {
	/** An IAM user or role ARN; never an assumed-role session ARN. */
	readonly principal: string;
	readonly actions: readonly string[];
	readonly resources: readonly string[];
	/** Condition keys, all of type string: `aws:RequestedRegion`, `bedrock:InferenceProfileArn`. */
	readonly context: Readonly<Record<string, string>>;
};

/** One action on one resource. */
export type SimulationResult = {
	readonly action: string;
	readonly resource: string;
	readonly decision: 'allowed' | 'explicitDeny' | 'implicitDeny';
	/** false where a service control policy denies; absent where AWS did not say. */
	readonly allowedByOrganizations?: boolean;
	readonly allowedByPermissionsBoundary?: boolean;
	/** Condition keys that the simulator had no value for: where there are any, the decision is not final. */
	readonly missingContext: readonly string[];
};

export type Account = {
	/** The ways to sign in that this machine offers, best first. From the AWS config files and the environment; no call is made. */
	signIns(): Promise<SignIn[]>;
	/** From sts:GetCallerIdentity. */
	identity(target: CallTarget, signal: AbortSignal): Promise<Identity>;
	/** Those of Anthropic models. `onPage` is called with all that are known so far, after every page but the last. */
	inferenceProfiles(
		target: CallTarget,
		kind: ProfileKind,
		signal: AbortSignal,
		onPage?: (soFar: readonly InferenceProfile[]) => void,
	): Promise<readonly InferenceProfile[]>;
	/** By its id or ARN, from GetInferenceProfile. */
	inferenceProfile(target: CallTarget, idOrArn: string, signal: AbortSignal): Promise<InferenceProfile>;
	/** Tags of an inference profile. */
	tags(target: CallTarget, arn: string, signal: AbortSignal): Promise<Record<string, string>>;
	/** Makes an application profile in the target's region. @returns its ARN */
	createProfile(target: CallTarget, profile: NewProfile, signal: AbortSignal): Promise<string>;
	/** Deletes an application profile. One that is gone already is no failure. */
	deleteProfile(target: CallTarget, arn: string, signal: AbortSignal): Promise<void>;
	/** Those of Anthropic that the region offers. */
	foundationModels(target: CallTarget, signal: AbortSignal): Promise<FoundationModel[]>;
	availability(target: CallTarget, modelId: string, signal: AbortSignal): Promise<Availability>;
	/** Whether the Anthropic use-case form was submitted for this account. */
	useCaseSubmitted(target: CallTarget, signal: AbortSignal): Promise<boolean>;
	/** How many tokens of each Claude model the account may use in the target's region, from Service Quotas. */
	tokenQuotas(target: CallTarget, signal: AbortSignal): Promise<readonly AccountQuota[]>;
	/** The ARN of a role with its path, from iam:GetRole. */
	roleArn(target: CallTarget, roleName: string, signal: AbortSignal): Promise<string>;
	/** What IAM's policy simulator decides: every action, with each of the resources, in the order of the request. */
	simulate(target: CallTarget, request: SimulationRequest, signal: AbortSignal): Promise<SimulationResult[]>;
	/**
	 * Sends the request, signed by the target's sign-in unless it is unsigned. It is the smallest call that proves access to a model: one
	 * token of output. Does not reject for an answer of AWS to the call itself.
	 */
	probe(target: CallTarget, request: ModelRequest, signal: AbortSignal, caller?: ProbeCaller): Promise<ProbeResult>;
	/** Sends the request, a plain one, and says how its input was billed. Rejects with a Problem also for what AWS answers to the call itself. */
	cacheUse(target: CallTarget, request: ModelRequest, signal: AbortSignal): Promise<CacheUse>;
	/** The same account with more variables than those of the process: settings files give some to Claude Code, a proxy for example. */
	withEnvironment(variables: Readonly<Record<string, string>>): Account;
	/** How many requests were sent so far, by operation. */
	requests(): Readonly<Record<string, number>>;
	/**
	 * AWS's clock minus this machine's, in milliseconds, from the last answer. The SDK corrects a wrong clock silently; Claude Code does
	 * not.
	 */
	clockSkew?(): number | undefined;
};
