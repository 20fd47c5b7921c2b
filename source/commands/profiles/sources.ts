// From the models on the command line to what AWS copies: one of its own profiles, or a foundation model.
import {prefixesFor, prefixOf} from '../../bedrock/geography.ts';
import type {InferenceProfile} from '../../bedrock/inference-profile.ts';
import {type ChosenSource, modelSource} from '../../bedrock/own-profiles/design.ts';
import {type Pin, parsePin} from '../../bedrock/pin.ts';
import {checkPin, profileOf} from '../../bedrock/pin-check.ts';
import {partitionOf} from '../../bedrock/region.ts';
import {usualProfile} from '../../bedrock/usual-routes.ts';
import {tiers} from '../../claude-code/variables.ts';
import {Problem} from '../../problem.ts';
import type {CommandLine} from '../command-line.ts';

export type GivenSource = {readonly role: string; readonly flag: string; readonly pin: Pin};

const roles = ['model', ...tiers, 'fable', 'subagent'] as const;

/** @throws Problem where none is given, or one cannot be copied */
export function givenSources({flags}: Pick<CommandLine, 'flags'>): readonly GivenSource[] {
	const given = roles.flatMap((role): GivenSource[] => {
		const text = flags[role];
		// The name of a tier means the profile of that tier.
		if (!text || (role === 'model' && (tiers as readonly string[]).includes(text))) return [];
		const pin = parsePin(text);
		if (pin instanceof Problem) throw pin;
		if (!copyable.includes(pin.kind)) throw notCopyable(role, pin);
		return [{role: role === 'model' ? 'primary' : role, flag: `--${role}`, pin}];
	});
	if (given.length === 0) throw noSource;
	return given;
}

const copyable: readonly Pin['kind'][] = ['system-id', 'system-arn', 'model-id', 'model-arn'];

export type SourcePlace = {
	readonly region: string;
	readonly accountId?: string | undefined;
	/** AWS's own profiles; absent where they could not be listed or AWS is not asked. */
	readonly system?: readonly InferenceProfile[];
};

/** @throws Problem for one that the region does not have */
export function findSources(given: readonly GivenSource[], place: SourcePlace): ChosenSource[] {
	return given.map(({role, flag, pin}) => ({role, source: sourceOf(pin, flag, place)}));
}

function sourceOf(pin: Pin, flag: string, {region, accountId, system}: SourcePlace): InferenceProfile {
	const partition = partitionOf(region);
	if (pin.kind === 'model-id' || pin.kind === 'model-arn') {
		const model = modelSource(pin.value, region, partition);
		if (model) return model;
	}
	// Without a list, what a region can have at all is known by its geography.
	const prefix = prefixOf(pin.value.split('/').at(-1) ?? '');
	const isForeign = prefix !== undefined && prefix !== 'global' && !prefixesFor(region).includes(prefix);
	const problem = checkPin(pin, {
		region,
		flag,
		...(accountId ? {accountId} : {}),
		...(system || isForeign ? {profiles: system ?? []} : {}),
	});
	if (problem) throw problem;
	const profile = system
		? profileOf(pin, system)
		: usualProfile(pin.value, {region, partition, accountId: accountId ?? ''});
	if (!profile) throw notCopyable(flag.slice(2), pin);
	return profile;
}

function notCopyable(role: string, {kind, value}: Pin): Problem {
	return new Problem({
		code: 'source-not-copyable',
		usage: true,
		title: 'An application profile cannot be made from this',
		because: `${value}\n${
			kind === 'application-arn' ? 'It is an application profile itself. ' : ''
		}AWS makes one from a system profile, such as us.anthropic.claude-opus-5-5, or from a foundation model.`,
		next: [{say: 'Name one of these', again: {set: {[`--${role}`]: {placeholder: '<system profile>'}}}}],
	});
}

const noSource = new Problem({
	code: 'no-source',
	usage: true,
	title: 'No model was given to create application profiles for',
	because: 'one is created for each model that a flag names: --opus, --sonnet, --haiku, --fable, --subagent, --model',
	next: [
		{
			say: 'Name the system profiles that they are made from',
			again: {
				set: Object.fromEntries(tiers.map((tier) => [`--${tier}`, {placeholder: '<system profile>'}] as const)),
			},
		},
	],
});
