// What settings files that beat the written one do to its values, here in the start folder.
import {readSettings, settingsText} from '../../claude-code/settings-file.ts';
import {describeOrigin} from '../../claude-code/settings-layers.ts';
import {settingsPlaces} from '../../claude-code/settings-places.ts';
import {isTruthy, type Variable} from '../../claude-code/variables.ts';
import {Problem} from '../../problem.ts';
import type {PlannedMachine} from './planned-machine.ts';

/**
 * Sentences for the user about values that will lose, and about files that Claude Code does not read at all. Rejects with a
 * Problem where such a file keeps Claude Code from using Bedrock.
 * @param written the settings file that is written
 */
export async function strongerSettings(
	machine: PlannedMachine,
	written: string,
	variables: readonly Variable[],
): Promise<string[]> {
	const {home, claudeDir, cwd} = machine;
	const places = settingsPlaces({home, claudeDir, cwd, repository: machine.repositoryRoot(cwd)});
	const stronger = places.slice(places.findIndex(({path}) => path === written) + 1);
	const notes: string[] = [];
	for (const {layer, path} of stronger) {
		const {bytes} = await machine.read(path);
		const {assignments, fault} = readSettings(bytes ? settingsText(bytes) : '', layer, path);
		if (fault) notes.push(`Claude Code ignores all of ${path}: line ${fault.line}: ${fault.say}.`);
		for (const {name, value, origin} of assignments) {
			const wanted = variables.find((variable) => variable.name === name)?.value;
			if (name === 'CLAUDE_CODE_USE_BEDROCK' && !isTruthy(value)) throw switchedOff(describeOrigin(origin), value);
			if (wanted !== undefined && wanted !== value)
				notes.push(`In this folder ${name} keeps another value, because ${describeOrigin(origin)} overrides it.`);
		}
	}
	return notes;
}

const switchedOff = (place: string, value: string) =>
	new Problem({
		code: 'bedrock-switched-off',
		title: 'Claude Code would not use Bedrock in this folder',
		because: `${place} sets CLAUDE_CODE_USE_BEDROCK to "${value}", and that file overrides the one to be written`,
		next: [
			{say: 'Take that line out of the file, then run this again'},
			{say: 'Or write the local settings, which override it', again: {set: {'--settings': 'local'}}},
		],
	});
