// The command `doctor`: flags to options; with `--fix` the plan is shown, confirmed and applied like any other.
import {diffEdit} from '../plan/diff.ts';
import {Problem} from '../problem.ts';
import type {CommandLine} from '../setup/command-line.ts';
import type {Ports} from '../setup/fact.ts';
import {fixEdits} from '../setup/planning/fix-edits.ts';
import {doctor} from './doctor.ts';
import type {Surroundings} from './surroundings.ts';

export async function runDoctor(
	line: CommandLine,
	{account, machine}: Ports,
	around: Surroundings,
	signal: AbortSignal,
): Promise<number> {
	const {offline, noShell, noProbe, json, explain, fix, dryRun, yes, noColor} = line.behave;
	const {out, err, terminal, columns, badge} = around;
	const pasted = explain === '-' ? await around.input() : explain;
	return doctor({
		account,
		machine,
		signal,
		write: out,
		offline: Boolean(offline),
		noShell: Boolean(noShell),
		noProbe: Boolean(noProbe),
		demo: badge !== undefined,
		json: Boolean(json),
		colour: terminal && !noColor && !around.environment.NO_COLOR,
		...(columns ? {columns} : {}),
		...(typeof pasted === 'string' ? {explain: pasted} : {}),
		...(fix
			? {
					fix: async (fixes) => {
						const plan = await fixEdits(machine, fixes);
						for (const {say} of fixes) err(`fix: ${say}\n`);
						for (const edit of plan) err(`${diffEdit(edit).text}\n`);
						if (dryRun || plan.length === 0) return;
						if (!yes && !terminal) throw needsYes();
						if (yes || (await around.confirm('Write this?'))) await machine.apply(plan, {signal});
					},
				}
			: {}),
	});
}

const needsYes = () =>
	new Problem({
		code: 'bad-terminal',
		title: 'There is no terminal to ask whether this may be written',
		next: [{say: 'say so beforehand', run: 'claude-bedrock-setup doctor --fix --yes'}],
	});
