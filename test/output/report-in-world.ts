// The doctor's report in a simulated account, as it is printed at a terminal of 80 columns.

import {mkdir} from 'node:fs/promises';
import path from 'node:path';
import {openAccount} from '../../source/account/open-account.ts';
import type {TimeLimits} from '../../source/account/time-limits.ts';
import {type ReportOptions, reportExamination} from '../../source/commands/doctor/report-examination.ts';
import {installed} from '../../source/invocation.ts';
import type {Values} from '../doctor/names.ts';
import {settingsText} from '../doctor/settings-text.ts';
import {startTestWorld} from '../test-world.ts';

type Stage = Partial<ReportOptions> & {
	/** The `env` of the user settings; no settings file when absent. */
	readonly settings?: Values;
	readonly limits?: Partial<TimeLimits>;
};

export async function reportInWorld(world: string, {settings, limits, ...options}: Stage = {}): Promise<string> {
	const on = await startTestWorld(world);
	if (settings) {
		await mkdir(path.join(on.home, '.claude'), {recursive: true});
		await on.writeFile('.claude/settings.json', settingsText(settings));
	}
	let out = '';
	await reportExamination({
		...on.ports,
		...(limits && {account: openAccount({environment: on.environment, simulatedAws: on.aws.url, limits})}),
		demo: true,
		noShell: true,
		invocation: installed,
		brief: true,
		write: (text) => {
			out += text;
		},
		signal: AbortSignal.timeout(60_000),
		...options,
	});
	return out;
}
