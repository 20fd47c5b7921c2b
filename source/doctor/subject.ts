// What all checks read: the facts that were gathered, and what follows from them.

import type {SignIn} from '../account/account.ts';
import {effectiveModels, type ModelCall} from '../claude-code/called-models.ts';
import {type CredentialsUsed, credentialsUsed} from '../claude-code/credentials.ts';
import {type Effective, effective} from '../claude-code/effective.ts';
import {type ProviderUsed, providerUsed} from '../claude-code/provider.ts';
import {type RegionUsed, regionUsed} from '../claude-code/region.ts';
import type {SubjectFacts} from './facts.ts';

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
		calls: effectiveModels(values, facts.settings),
	};
}

const exportedIn = ({credentialExport}: SubjectFacts) =>
	credentialExport.state === 'known' ? credentialExport.value : undefined;

/** Requests go out unsigned: whoever receives them signs them. */
const unsignedSignIn: SignIn = {id: 'none', kind: 'none'};

/** The sign-in that Claude Code will use, among those that this machine offers. */
export function signInInUse(signIns: readonly SignIn[], used: CredentialsUsed): SignIn | undefined {
	const byKind = (kind: SignIn['kind']) => signIns.find((each) => each.kind === kind);
	if (used.kind === 'api-key') return byKind('api-key');
	if (used.kind === 'none') return unsignedSignIn;
	if (used.kind === 'keys') return byKind('environment');
	if (used.profile) {
		const named = signIns.find(({profile}) => profile === used.profile);
		if (named || used.kind === 'profile') return named;
	}
	return byKind('web-identity') ?? byKind('container');
}
