// Turns answers into the decision that is written: `--model opus` becomes the opus profile, and names and capabilities are added.

import {modelOf} from '../bedrock/inference-profile.ts';
import {capabilitiesOf} from '../bedrock/model-knowledge.ts';
import {profileName} from '../bedrock/profile-name.ts';
import type {Decision, PinDecision} from '../claude-code/decision.ts';
import {tiers} from '../claude-code/variables.ts';
import {signInOf} from './available-profiles.ts';
import {chosenProfile} from './chosen-profile.ts';
import {credentialsOf} from './credentials-of.ts';
import {isReadable, type PinId, profileBehind} from './pin-profile.ts';
import type {QuestionContext} from './question.ts';

/** The decision that the answers of a context amount to; undefined while a required one is missing. */
export function decide(context: QuestionContext): Decision | undefined {
	const {answers} = context;
	const {region, model, opus, sonnet, haiku} = answers;
	if (!region || !model || !opus || !sonnet || !haiku) return undefined;
	const pin = (id: PinId): PinDecision | undefined => {
		const value = answers[id];
		return value ? pinFor(id, value, context) : undefined;
	};
	const pins = {
		opus: pinFor('opus', opus, context),
		sonnet: pinFor('sonnet', sonnet, context),
		haiku: pinFor('haiku', haiku, context),
	};
	const alias = tiers.find((tier) => tier === model);
	return {
		profile: chosenProfile(context),
		...credentialsOf(context),
		apiKey: signInOf(context)?.kind === 'api-key',
		region,
		...(answers.stayIn && answers.stayIn !== 'anywhere' && {stayIn: answers.stayIn}),
		model: alias ? pins[alias] : pinFor('model', model, context),
		modelAs: answers.modelAs ?? 'fixed',
		tiers: pins,
		fable: pin('fable'),
		subagent: pin('subagent'),
		haikuRegion: answers.haikuRegion || undefined,
		oneM: answers.oneM ?? [],
		caching: answers.caching ?? 'on',
		cacheTtl: answers.cacheTtl ?? '5m',
		...(answers.maxOutputTokens && {maxOutputTokens: answers.maxOutputTokens}),
		compat: answers.compat ?? false,
		withoutSettings: answers.write ? !answers.write.includes('settings') : !context.initial.options.prove,
	};
}

function pinFor(id: PinId, value: string, context: QuestionContext): PinDecision {
	const profile = profileBehind(id, value, context);
	const model = profile && modelOf(profile);
	return {
		id: value,
		name: profile && profileName(profile),
		family: model?.family,
		modelId: model?.id,
		readable: isReadable(id, value, context),
		capabilities: model && capabilitiesOf(model),
	};
}
