// Writes every line in which a failed test found a difference, for the search for words in them: the program's words stand on the
// side of what was received, or of what was expected where a document is compared with what the program says.
import {writeFileSync} from 'node:fs';
import type {Reporter, TestModule} from 'vitest/node';

export default class DifferencesReporter implements Reporter {
	onTestRunEnd(modules: readonly TestModule[]): void {
		const errors = modules.flatMap((module) =>
			[...module.children.allTests('failed')].flatMap((test) => test.result().errors ?? []),
		);
		const lines = errors.flatMap(({diff = ''}) => diff.split('\n').filter((line) => /^[-+]/.test(line)));
		writeFileSync('differences.txt', lines.join('\n'));
	}
}
