// The profiles that a profile takes its credentials from: each role names the next as its source_profile.
import type {AwsConfig} from './aws-config.ts';
import {type CredentialMethod, credentialMethodOf} from './credential-method.ts';
import type {SectionValues} from './parse-config-file.ts';

export type ProfileLink = {
	readonly name: string;
	readonly section: SectionValues;
	/** Undefined where the profile has no credentials and names no way to get them. */
	readonly method: CredentialMethod | undefined;
};

export type ProfileChain = {
	/** From the profile that was asked for to the one with the first credentials. Empty when there is no such profile. */
	readonly links: readonly ProfileLink[];
	/** The source_profile of the last link where the chain breaks off: no file has it, it stands in the chain already, or the chain is not followed so far. */
	readonly broken?: {readonly source: string; readonly reason: 'missing' | 'circle' | 'too-long'};
};

/** Each link is a call to AWS at every sign-in. */
export const longestChain = 50;

/** A role that names itself as its source is followed by its own keys, where it has any (as the SDK does). */
export function profileChain(config: Pick<AwsConfig, 'profiles'>, name: string): ProfileChain {
	const links: ProfileLink[] = [];
	const seen = new Set<string>();
	let next: string | undefined = name;
	while (next !== undefined) {
		const source: string = next;
		const section = config.profiles.get(source);
		if (!section) return links.length > 0 ? {links, broken: {source, reason: 'missing'}} : {links};
		const method = credentialMethodOf(section, links.length > 0);
		const ownKeys = links.at(-1)?.name === source && method === 'keys';
		if (!ownKeys && seen.has(source)) return {links, broken: {source, reason: 'circle'}};
		if (links.length === longestChain) return {links, broken: {source, reason: 'too-long'}};
		seen.add(source);
		links.push({name: source, section, method});
		next = method === 'role' ? section.source_profile : undefined;
	}
	return {links};
}
