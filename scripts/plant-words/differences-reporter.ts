// Writes every line that a failed test received and did not expect, for the search for words in them.
import {writeFileSync} from 'node:fs';
import type {Reporter, TestModule} from 'vitest/node';

export default class DifferencesReporter implements Reporter {
	onTestRunEnd(modules: readonly TestModule[]): void {
		const errors = modules.flatMap((module) =>
			[...module.children.allTests('failed')].flatMap((test) => test.result().errors ?? []),
		);
		const lines = errors.flatMap(({diff = ''}) => diff.split('\n').filter((line) => line.startsWith('+')));
		writeFileSync('differences.txt', lines.join('\n'));
	}
}
