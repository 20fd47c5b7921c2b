// The type that all checks read: the facts that were gathered, and what follows from them.

import type {AccessReport} from '../access/report.ts';
import type {Availability, CacheUse, Identity, ProbeWay, SignIn} from '../account/account.ts';
import type {AwsConfig} from '../aws-config/aws-config.ts';
import type {ClassifiedError} from '../bedrock/aws-errors/classify-error.ts';
import type {FoundationModel} from '../bedrock/foundation-model.ts';
import type {InferenceProfile} from '../bedrock/inference-profile.ts';
import {effectiveModels, type ModelCall} from '../claude-code/called-models.ts';
import {type CredentialsUsed, credentialsUsed} from '../claude-code/credentials.ts';
import {type Effective, effective} from '../claude-code/effective.ts';
import {type ProviderUsed, providerUsed} from '../claude-code/provider.ts';
import {type RegionUsed, regionUsed} from '../claude-code/region.ts';
import type {ParsedSettingsFile, SettingsFault} from '../claude-code/settings-file.ts';
import type {SettingsLayer, Sources} from '../claude-code/settings-layers.ts';
import type {AwsAnswer, Next, Problem} from '../problem.ts';

/** An answer, or the reason why there is none. */
export type Lookup<T> =
	| {readonly state: 'known'; readonly value: T}
	| {readonly state: 'refused'; readonly problem: Problem}
	/** `flag`: the one of the command line that forbade to ask. */
	| {readonly state: 'not asked'; readonly why: string; readonly flag?: 'offline' | 'no-shell' | 'no-probe'};

export type SettingsState = Pick<ParsedSettingsFile, 'duplicateKeys' | 'keys'> & {
	readonly layer: SettingsLayer;
	readonly path: string;
	readonly fault?: SettingsFault;
};

/** One call that AWS refused, or that never got an answer (`answer.status` is then absent). */
export type RefusedCall = {
	readonly call: 'identity' | 'list' | 'profile' | 'availability' | 'use case' | 'probe';
	readonly region: string;
	/** The id or ARN called, for a probe. */
	readonly pin?: string;
	readonly way?: ProbeWay;
	readonly answer: AwsAnswer;
	readonly failure: ClassifiedError;
	/** What to do about exactly this call; where absent, the check that recognises it knows. */
	readonly next?: readonly Next[];
	/** Whether the same call passes when it comes from a program of another name; only asked of explicit denials. */
	readonly passesAs?: 'nobody' | 'another program';
};

export type ProbeRecord = {
	readonly pin: string;
	readonly way: ProbeWay;
	/** `held`: the model was not called, on purpose. */
	readonly outcome: 'ok' | 'throttled' | 'refused' | 'no answer' | 'held';
	readonly because?: string;
	/** Whether another check reports why the model was not called. */
	readonly explained?: boolean;
};

export type SubjectFacts = {
	readonly now: Date;
	readonly sources: Sources;
	/** The shell that was asked for its exports; those are the layer `shell` of the sources. */
	readonly shell: Lookup<{readonly program: string}>;
	/** Relevant variables that a start-up file assigns without exporting them. */
	readonly unexportedVariables: readonly {readonly name: string; readonly path: string; readonly line: number}[];
	readonly settings: readonly SettingsState[];
	/** `.env` files in the working directory that set relevant variables; Claude Code reads none of them. */
	readonly unreadDotenvFiles: readonly {readonly path: string; readonly names: readonly string[]}[];
	/** Agents of the user and of the project that name a model. */
	readonly agents: readonly {readonly path: string; readonly model: string}[];
	/** Claude Code's cache of refused models, and their ids. */
	readonly modelAccessCache?: {readonly path: string; readonly refusedModels: readonly string[]};
	/** Whether this tool has set up Claude Code here. */
	readonly isSetUpHere: boolean;
	readonly configFolder: {readonly path: string; readonly hidden?: string};
	/** AWS's two files, without their secrets. */
	readonly aws: AwsConfig;
	readonly signIns: readonly SignIn[];
	/** The sign-in that the command of awsCredentialExport gives. */
	readonly credentialExport: Lookup<SignIn>;
	readonly platform: {
		readonly wsl: boolean;
		/** `2.1.330`, when the program could be asked. */
		readonly claudeVersion?: string;
		/** Whether the `aws` command is on the path. */
		readonly awsCommand: boolean;
		/** Local clock minus AWS's, in milliseconds. */
		readonly clockSkew?: number;
	};
	/** The certificate file that NODE_EXTRA_CA_CERTS names, by its path. */
	readonly files: Readonly<Record<string, 'certificates' | 'no certificates' | 'absent'>>;
	readonly identity: Lookup<Identity>;
	/** Every inference profile of the region, the account's own included. */
	readonly profiles: Lookup<readonly InferenceProfile[]>;
	/** The answers of GetInferenceProfile, by pinned ARN. */
	readonly profileLookups: Readonly<Record<string, Lookup<InferenceProfile>>>;
	readonly models: Lookup<readonly FoundationModel[]>;
	readonly availability: Readonly<Record<string, Lookup<Availability>>>;
	readonly useCase: Lookup<boolean>;
	readonly probes: readonly ProbeRecord[];
	readonly access?: AccessReport | undefined;
	readonly refusals: readonly RefusedCall[];
	/** The usage of two identical calls; absent without --prove-caching. */
	readonly caching?: Lookup<{readonly pin: string; readonly calls: readonly CacheUse[]}>;
};

export type Subject = SubjectFacts & {
	readonly values: Effective;
	/** The values in a new terminal. */
	readonly newTerminalValues: Effective;
	readonly provider: ProviderUsed;
	readonly credentials: CredentialsUsed;
	/** The sign-in of this machine that Claude Code uses. */
	readonly signIn: SignIn | undefined;
	readonly region: RegionUsed;
	readonly calls: readonly ModelCall[];
};

/** Adds everything that follows from the facts. Pure. */
export function subjectOf(facts: SubjectFacts): Subject {
	const values = effective(facts.sources, 'here');
	const credentials = credentialsUsed(values, facts.credentialExport.state === 'refused');
	const signIn = credentials.kind === 'export' ? exportedIn(facts) : signInInUse(facts.signIns, credentials);
	return {
		...facts,
		values,
		newTerminalValues: effective(facts.sources, 'new-terminal'),
		provider: providerUsed(values),
		credentials,
		signIn,
		region: regionUsed(values, signIn?.profile || signIn?.command ? signIn.region : undefined),
		calls: effectiveModels(values),
	};
}

/** The facts without the answers of AWS. */
export const withoutAccountFacts = <Known extends SubjectFacts>(facts: Known, why: string): Known => ({
	...facts,
	...noAccountFacts(why),
});

export type AccountFacts = Pick<
	SubjectFacts,
	'identity' | 'profiles' | 'profileLookups' | 'models' | 'useCase' | 'probes' | 'refusals' | 'availability' | 'access'
>;

/** The facts of an account that was not asked, with the reason; `flag` as in Lookup. */
export function noAccountFacts(why: string, flag?: 'offline'): AccountFacts {
	const asked = {state: 'not asked', why, ...(flag && {flag})} as const;
	return {
		identity: asked,
		profiles: asked,
		profileLookups: {},
		models: asked,
		availability: {},
		useCase: asked,
		probes: [],
		refusals: [],
		access: undefined,
	};
}

/** Whether two configurations call Bedrock in the same region with the same credentials: then the answers of AWS to one hold for the other. */
export function hasSameTarget(left: Subject, right: Subject): boolean {
	// The haiku model may be called in another region than all others.
	const moved = ({calls}: Subject) => calls.find((call) => call.region)?.region;
	const reach = (subject: Subject) => {
		const {credentials, signIn, region} = subject;
		return JSON.stringify([credentials.kind, credentials.profile, signIn?.id, region.region, moved(subject)]);
	};
	return reach(left) === reach(right);
}

/** Whether they also call the same provider and the same models. */
export function makesSameCalls(left: Subject, right: Subject): boolean {
	const called = ({provider, calls}: Subject) =>
		JSON.stringify([provider.provider, calls.map(({role, id, builtIn, region}) => [role, id, builtIn, region])]);
	return hasSameTarget(left, right) && called(left) === called(right);
}

const exportedIn = ({credentialExport}: SubjectFacts) =>
	credentialExport.state === 'known' ? credentialExport.value : undefined;

/** The sign-in that Claude Code will use, among those that this machine offers. */
export function signInInUse(signIns: readonly SignIn[], used: CredentialsUsed): SignIn | undefined {
	const byKind = (kind: SignIn['kind']) => signIns.find((each) => each.kind === kind);
	if (used.kind === 'api-key') return byKind('api-key');
	if (used.kind === 'none') return undefined;
	if (used.kind === 'keys') return byKind('environment');
	if (used.profile) {
		const named = signIns.find(({profile}) => profile === used.profile);
		if (named || used.kind === 'profile') return named;
	}
	return byKind('web-identity') ?? byKind('container');
}
