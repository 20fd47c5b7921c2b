// Sentences for the review about ARNs whose models Claude Code may not look up: what tells it, or what it is held to instead.
import {parseModel} from '../bedrock/model.ts';
import {contextVariable, type Decision, heldPins, type PinDecision} from '../claude-code/decision.ts';
import {isReplacedInAutoMode} from '../claude-code/model-overrides.ts';
import {listText} from '../sentence-parts.ts';

export function contextNotes(decision: Decision): string[] {
	const pins = arnsOf(decision);
	const refused = pins.filter(({readable}) => readable === false);
	const held = heldPins(decision);
	const told = refused.filter(({modelId}) => modelId !== undefined && !decision.withoutSettings);
	return [
		...(told.length > 0
			? [
					`AWS does not let you read ${named(told)}: bedrock:GetInferenceProfile is refused, and Claude Code asks with your permissions. So modelOverrides in the settings file tells it which models these are. Without that it would believe that each has a context of 1M tokens, even where AWS refuses more than 200,000.`,
				]
			: []),
		...(held.length > 0 ? [whyHeld(held, pins)] : []),
		...autoModeNotes(decision),
	];
}

/** Where no settings file is written there is nothing to lead it back with: no variable does. */
function autoModeNotes({withoutSettings, tiers: {sonnet}}: Decision): string[] {
	const model = sonnet.modelId === undefined ? undefined : parseModel(sonnet.modelId);
	// Measured with 2.1.332: an ARN stays what it is, also where Claude Code may read which model it is.
	if (!withoutSettings || sonnet.id.startsWith('arn:') || !model || !isReplacedInAutoMode(model)) return [];
	return [
		`In auto mode Claude Code has commands checked by Sonnet 5 and not by ${labelOf(sonnet)}, about ten calls for each command. Only the settings file can lead these calls to the model that you chose.`,
	];
}

function whyHeld(held: readonly PinDecision[], pins: readonly PinDecision[]): string {
	const known = held.filter(({modelId}) => modelId !== undefined);
	const others = pins.filter(({id, readable}) => !readable && !held.some((pin) => pin.id === id));
	const reason =
		known.length > 0
			? `${named(known)} has a context of 200,000 tokens, which Claude Code knows only if it may read the inference profile (bedrock:GetInferenceProfile)`
			: `Nothing says which model stands behind ${named(held)}`;
	return [
		`${reason}: ${contextVariable} keeps Claude Code from believing 1M tokens.`,
		...(others.length > 0
			? [`This also holds ${named(others)} to 200,000 tokens where Claude Code may not read that.`]
			: []),
		...(known.length > 0 ? ['With the settings file, each model keeps its own.'] : []),
	].join(' ');
}

/** The ARNs that are set, each once. */
function arnsOf({tiers, fable, model, subagent}: Decision): PinDecision[] {
	const pins = [model, ...Object.values(tiers), fable, subagent].flatMap((pin) =>
		pin?.id.startsWith('arn:') ? [pin] : [],
	);
	return [...new Map(pins.map((pin) => [pin.id, pin])).values()];
}

const named = (pins: readonly PinDecision[]) => listText(pins.map(labelOf));

const labelOf = ({id, name, modelId}: PinDecision) => {
	const label = modelId && parseModel(modelId)?.label;
	return [name ?? id, label && `(${label})`].filter(Boolean).join(' ');
};
