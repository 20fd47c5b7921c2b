// Turns a decided configuration into variables: the only place that maps answers to names and values.

import {parseModel} from '../bedrock/model.ts';
import {knowledgeOf} from '../bedrock/model-knowledge.ts';
import {limitVariable} from './output-limit.ts';
import type {PinnableTier, Tier, Variable} from './variables.ts';
import {cachingVariable, pinnableTiers, setupVariables, tiers, tierVariable} from './variables.ts';

/** A model as it will be written; name and capabilities matter for ARNs, whose model Claude Code cannot read off. */
export type PinDecision = {
	/** Inference profile id or ARN, without `[1m]`. */
	readonly id: string;
	/** What a person calls it: the profile's friendly name. */
	readonly name?: string | undefined;
	/** Known capabilities of the model behind an ARN; undefined when unknown, never guessed. */
	readonly capabilities?: readonly string[] | undefined;
	/** `opus`, `sonnet`, …: the family of the model behind it. */
	readonly family?: string | undefined;
	/** `anthropic.claude-opus-5-5`: the model behind it. */
	readonly modelId?: string | undefined;
	/** Whether AWS describes it to whoever signs in: Claude Code asks the same. Undefined where it was not asked. */
	readonly readable?: boolean | undefined;
};

/**
 * `export`: a command of the settings gives the credentials, and no variable names the AWS profile. `profile`: AWS_PROFILE names it.
 * `api-key`: the Bedrock API key of the environment. `keep`: the command that somebody else wrote into the settings stays.
 */
export const credentialsChoices = ['export', 'profile', 'api-key', 'keep'] as const;
export type CredentialsChoice = (typeof credentialsChoices)[number];

export type Decision = {
	/** Only a named profile that was chosen. */
	readonly profile?: string | undefined;
	/** How Claude Code gets its credentials; absent where nothing was asked about it: as `profile`. */
	readonly credentials?: CredentialsChoice;
	/** Keys beside `env` in the settings file: those with a value are set, those without are taken out, all others stay. */
	readonly settingsKeys?: readonly Variable[];
	/** Calls are made with a Bedrock API key, which therefore must not be switched off. Never the key itself. */
	readonly apiKey?: boolean;
	readonly region: string;
	/** Where requests have to stay; absent where it does not matter. */
	readonly stayIn?: string;
	readonly model: PinDecision;
	readonly modelAs: 'fixed' | 'default';
	readonly tiers: Readonly<Record<Tier, PinDecision>>;
	readonly fable?: PinDecision | undefined;
	readonly subagent?: PinDecision | undefined;
	readonly haikuRegion?: string | undefined;
	readonly oneM: readonly Tier[];
	readonly caching: 'on' | 'off' | {readonly offFor: readonly PinnableTier[]};
	readonly cacheTtl: '5m' | '1h';
	/** The most output, in tokens, that Claude Code asks for in a turn; absent: as much as it does by itself. */
	readonly maxOutputTokens?: number;
	readonly compat: boolean;
	/** No settings file is written, so nothing there says which models stand behind the ARNs. */
	readonly withoutSettings?: boolean;
};

const isArn = (id: string) => id.startsWith('arn:');

/** The value of AWS_PROFILE, which every tool that Claude Code starts inherits; none where a command gives the credentials. */
export const profileVariable = ({
	profile,
	credentials,
}: Pick<Decision, 'profile' | 'credentials'>): string | undefined => (credentials === 'export' ? undefined : profile);

/** The variables in the order of `ours`; those without a value are switched off wherever they are set. */
export function variablesFor(decision: Decision): Variable[] {
	const values = new Map<string, string>();
	values.set('CLAUDE_CODE_USE_BEDROCK', '1');
	const profile = profileVariable(decision);
	if (profile) values.set('AWS_PROFILE', profile);
	values.set('AWS_REGION', decision.region);

	const suffix = (tier: PinnableTier) => ((decision.oneM as readonly string[]).includes(tier) ? '[1m]' : '');
	const pins: Partial<Record<PinnableTier, PinDecision>> = {
		...decision.tiers,
		...(decision.fable ? {fable: decision.fable} : {}),
	};
	for (const tier of pinnableTiers) {
		const pin = pins[tier];
		if (!pin) continue;
		values.set(tierVariable(tier), pin.id + suffix(tier));
		if (!isArn(pin.id)) continue;
		if (pin.name) values.set(`${tierVariable(tier)}_NAME`, pin.name);
		if (pin.capabilities?.length)
			values.set(`${tierVariable(tier)}_SUPPORTED_CAPABILITIES`, pin.capabilities.join(','));
	}

	const twin = tierOf(decision);
	// Claude Code 2.1.236 and later; measured with 2.1.330: `haiku` is ignored there, `opus`, `sonnet` and whole ids are not.
	if (decision.modelAs === 'default')
		values.set('ANTHROPIC_DEFAULT_MODEL', twin && twin !== 'haiku' ? twin : decision.model.id);
	else values.set('ANTHROPIC_MODEL', decision.model.id + (twin ? suffix(twin) : ''));

	if (decision.haikuRegion && decision.haikuRegion !== decision.region)
		values.set('ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION', decision.haikuRegion);
	if (decision.subagent) {
		values.set('CLAUDE_CODE_SUBAGENT_MODEL', decision.subagent.id);
		// Without it an agent that names a model, or a call that does, goes elsewhere (measured with 2.1.332).
		values.set('CLAUDE_CODE_SUBAGENT_MODEL_FORCE', '1');
	}
	if (decision.compat) values.set('ANTHROPIC_SMALL_FAST_MODEL', decision.tiers.haiku.id);

	if (heldPins(decision).length > 0) values.set(contextVariable, contextOfAll);

	if (decision.maxOutputTokens) values.set(limitVariable, String(decision.maxOutputTokens));

	if (decision.caching === 'off') values.set('DISABLE_PROMPT_CACHING', '1');
	else if (decision.caching !== 'on')
		for (const tier of decision.caching.offFor) values.set(cachingVariable(tier), '1');
	if (decision.cacheTtl === '1h' && decision.caching !== 'off') values.set('ENABLE_PROMPT_CACHING_1H', '1');

	return setupVariables.map((name) => ({name, value: values.get(name)}));
}

/**
 * It counts for models that Claude Code does not know, and for no other (measured with 2.1.332). For an ARN that it can neither read
 * nor look up it would else believe 1M tokens, and AWS refuses a prompt that is longer than the model's context.
 */
export const contextVariable = 'CLAUDE_CODE_MAX_CONTEXT_TOKENS';

/** What every model has. */
export const contextOfAll = '200000';

/** The pins for whose sake the context is held: ARNs that Claude Code will not know, of a model with less than 1M tokens, or of an unknown one. */
export function heldPins(decision: Decision): PinDecision[] {
	const {tiers, fable, model, subagent, withoutSettings} = decision;
	const pins = [...Object.values(tiers), fable, model, subagent].flatMap((pin) => (pin ? [pin] : []));
	const unknown = pins.filter(
		({id, readable, modelId}) => isArn(id) && !readable && (withoutSettings || modelId === undefined),
	);
	const held = unknown.filter(({modelId}) => {
		const of = modelId === undefined ? undefined : parseModel(modelId);
		return of === undefined || knowledgeOf(of).context !== '1M';
	});
	return [...new Map(held.map((pin) => [pin.id, pin])).values()];
}

/** The tier whose pin is the primary model, if one is. */
export function tierOf(decision: Pick<Decision, 'model' | 'tiers'>): Tier | undefined {
	const same = tiers.filter((tier) => decision.tiers[tier].id === decision.model.id);
	return same.find((tier) => tier === decision.model.family) ?? same[0];
}
