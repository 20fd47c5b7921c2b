// What an application profile will be before it is made: its name, what it is copied from, and its tags.
import {foundationModelArn, parseArn} from '../arn.ts';
import {prefixOf} from '../geography.ts';
import {type InferenceProfile, modelOf} from '../inference-profile.ts';
import {parseModel} from '../model.ts';
import {nameProblem, ownTag, type Tags} from './limits.ts';

export type ProfileDesign = {
	/** What Claude Code will call it for: `opus`, `haiku`, …; several, where they share a source. */
	readonly roles: readonly string[];
	readonly name: string;
	/** AWS's own profile or the foundation model that AWS copies. */
	readonly source: InferenceProfile;
	readonly description?: string;
	readonly tags: Tags;
};

export type ChosenSource = {readonly role: string; readonly source: InferenceProfile};

export type ProfileDetails = {
	readonly prefix: string;
	readonly tags: Tags;
};

/** What the names begin with, where nothing else is said. */
export const usualPrefix = 'claude-code';

/** One for each source. The region is in no name, so that `switch` finds the counterpart of another region by it. @throws Problem */
export function designProfiles(chosen: readonly ChosenSource[], {prefix, tags}: ProfileDetails): ProfileDesign[] {
	const sources = [...new Map(chosen.map(({source}) => [source.arn, source])).values()];
	const shortNames = sources.map((source) => nameFor(prefix, source));
	return sources.map((source, at) => {
		const short = shortNames[at] ?? '';
		const isAlone = shortNames.filter((name) => name === short).length === 1;
		const name = isAlone ? short : `${short}-${prefixOf(source.id) ?? 'region'}`;
		const problem = nameProblem(name);
		if (problem) throw problem;
		const label = modelOf(source)?.label;
		return {
			roles: chosen.filter((one) => one.source.arn === source.arn).map(({role}) => role),
			name,
			source,
			...(label && /^[0-9a-zA-Z. ]+$/.test(label) ? {description: `${label} for Claude Code`} : {}),
			tags,
		};
	});
}

/** `team-alpha-opus-5-5`: AWS takes no dot in a name. */
function nameFor(prefix: string, source: InferenceProfile): string {
	const model = modelOf(source);
	const words = model ? [model.family, ...model.version.map(String)] : [source.id.replace(/[^0-9a-zA-Z]+/g, '-')];
	return `${prefix}${/[ _-]$/.test(prefix) ? '' : '-'}${words.join('-')}`;
}

/** A foundation model of one region as a source. Undefined where the id is not of a Claude model. */
export function modelSource(idOrArn: string, region: string, partition: string): InferenceProfile | undefined {
	const arn = parseArn(idOrArn) ? idOrArn : foundationModelArn(partition, region, idOrArn);
	const id = parseArn(arn)?.resource.replace(/^foundation-model\//, '') ?? '';
	return parseModel(id) && {id, arn, name: id, kind: 'system', modelArns: [arn]};
}

/** What stands for a wanted profile already: it leads to the same models, and has every tag that was asked for. */
export function fits(existing: InferenceProfile, {source, tags}: ProfileDesign): boolean {
	if (!hasSameModels(existing, source) || !isOwn(existing)) return false;
	return Object.entries(tags).every(([key, value]) => existing.tags?.[key] === value);
}

/** AWS does not say what a profile was copied from, but lists the models that it leads to. */
export function hasSameModels(existing: InferenceProfile, source: InferenceProfile): boolean {
	if (existing.kind !== 'application' || source.modelArns.length === 0) return false;
	const [left, right] = [existing, source].map(({modelArns}) => [...new Set(modelArns)].sort().join(' '));
	return left === right;
}

/** Made by this tool, as its tag says; false where the tags are not known. */
export const isOwn = ({tags}: Pick<InferenceProfile, 'tags'>): boolean => tags?.[ownTag.key] === ownTag.value;
