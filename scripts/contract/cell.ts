// One cell of the table: a world, a way to start Claude Code, and whether it did what set-up promised.
import {spawnSync} from 'node:child_process';
import {isOlderVersion} from '../../source/claude-code/version.ts';
import {modelCalls} from './calls.ts';
import {type ClaudeCode, measuredVersion} from './claude-code.ts';
import {deviationOf, judgeDeviation} from './deviations.ts';
import {startJourney} from './journey.ts';
import {faultsOf, repeatedModels, wasBusy} from './judge.ts';
import {runProgram} from './run-program.ts';
import {installClaudeCode, type Way} from './ways.ts';

export type Cell = {
	readonly world: string;
	readonly way: string;
	readonly verdict: 'ready' | 'deviates' | 'unproven' | 'refused' | 'left out';
	/** What is against the promise; none where it was kept. */
	readonly faults: readonly string[];
	readonly note?: string;
};

/** @param more flags for every set-up */
export async function fillCell(
	world: string,
	way: Way,
	claudeCode: ClaudeCode,
	more: readonly string[],
): Promise<Cell> {
	const cell = {world, way: way.name};
	if (way.shell && spawnSync(way.shell, ['-c', 'true']).error)
		return {...cell, verdict: 'left out', faults: [], note: `${way.shell} is not installed`};
	if (way.from && isOlderVersion(claudeCode.version, way.from))
		return {...cell, verdict: 'left out', faults: [], note: 'came later'};
	const journey = await startJourney(world);
	try {
		await installClaudeCode(journey, claudeCode);
		const {verdict, variables, principal} = await journey.setUp(...way.flags, ...more);
		if (verdict === 'refused') {
			await journey.setUp(...way.flags, ...more, '--force', '--no-probe');
			const faults = (await everyModelAnswers(journey)) ? ['set-up refused what Claude Code can do'] : [];
			return {...cell, verdict, faults};
		}
		journey.aws.requests.length = 0;
		await way.start(journey);
		const calls = modelCalls(journey.aws.requests);
		const repeated = repeatedModels(calls);
		const mayRepeat = isOlderVersion(claudeCode.version, measuredVersion);
		const deviation = deviationOf(claudeCode.version, variables);
		const known = deviation && judgeDeviation(deviation, variables, (choice) => faultsOf(calls, choice, principal));
		const faults = [
			...(known?.faults ?? faultsOf(calls, variables, principal)),
			...(mayRepeat ? [] : repeated.map((model) => `400 for ${model}, then answered`)),
		];
		if (known?.occurs && faults.length === 0)
			return {...cell, verdict: 'deviates', faults, note: `ignores ${deviation?.ignores}: ${deviation?.reason}`};
		if (verdict === 'ready' && wasBusy(calls)) return {...cell, verdict: 'unproven', faults, note: 'AWS is too busy'};
		if (verdict === 'ready') return {...cell, verdict, faults, ...(repeated.length > 0 && {note: 'at the second try'})};
		return {...cell, verdict, faults: [], note: faults.join('; ') || 'Claude Code works'};
	} finally {
		await journey.close();
	}
}

/** Each model that Claude Code may call is asked for once. */
async function everyModelAnswers({project, environment}: Awaited<ReturnType<typeof startJourney>>): Promise<boolean> {
	for (const model of ['', 'opus', 'sonnet', 'haiku']) {
		const words = ['-p', 'ping', ...(model ? ['--model', model] : [])];
		const {code} = await runProgram('claude', words, {cwd: project, env: environment});
		if (code !== 0) return false;
	}
	return true;
}
