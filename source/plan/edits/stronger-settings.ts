// What settings files that beat the written one do to its values, here in the start folder.
import {type ConfigLayer, describeOrigin, settingsLayers} from '../../claude-code/settings-layers.ts';
import {isTruthy, type Variable} from '../../claude-code/variables.ts';
import {Problem} from '../../problem.ts';
import type {Targets} from '../targets.ts';

/**
 * Sentences for the user about values that will lose, and about files that Claude Code does not read at all.
 * @throws Problem `bedrock-switched-off` where such a file keeps Claude Code from using Bedrock
 */
export function strongerSettings(
	{settings = 'user', settingsHere = [], settingsFaults = []}: Targets,
	variables: readonly Variable[],
): string[] {
	const stronger: readonly ConfigLayer[] = settingsLayers.slice(0, settingsLayers.indexOf(settings));
	const notes = settingsFaults
		.filter(({layer}) => stronger.includes(layer))
		.map(({path, line, say}) => `Claude Code ignores all of ${path}: line ${line}: ${say}.`);
	for (const {name, value, origin} of settingsHere.filter(({origin: {layer}}) => stronger.includes(layer))) {
		const wanted = variables.find((variable) => variable.name === name)?.value;
		if (name === 'CLAUDE_CODE_USE_BEDROCK' && !isTruthy(value))
			throw switchedOff(describeOrigin(origin), value, origin.layer);
		if (wanted !== undefined && wanted !== value)
			notes.push(`In this folder ${name} keeps another value, because ${describeOrigin(origin)} overrides it.`);
	}
	return notes;
}

function switchedOff(place: string, value: string, layer: ConfigLayer): Problem {
	const next =
		layer === 'managed'
			? [{say: 'Ask whoever manages this computer to take that line out: nothing overrides managed settings'}]
			: [
					{say: 'Take that line out of the file, then run this again'},
					{say: 'Or write the local settings, which override it', again: {set: {'--settings': 'local'}}},
				];
	return new Problem({
		code: 'bedrock-switched-off',
		title: 'Claude Code would not use Bedrock in this folder',
		because: `${place} sets CLAUDE_CODE_USE_BEDROCK to "${value}", and that file overrides the one to be written`,
		next,
	});
}
