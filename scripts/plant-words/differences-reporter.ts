// Writes the names of the failed tests, and every line in which one found a difference, for the search for words in them: the program's words
// stand on the side of what was received, or of what was expected where a document is compared with what the program says.
import {writeFileSync} from 'node:fs';
import type {Reporter, TestModule} from 'vitest/node';

export default class DifferencesReporter implements Reporter {
	onTestRunEnd(modules: readonly TestModule[]): void {
		const failed = modules.flatMap((module) => [...module.children.allTests('failed')]);
		const errors = failed.flatMap((test) => test.result().errors ?? []);
		const lines = errors.flatMap(({diff = ''}) => diff.split('\n').filter((line) => /^[-+]/.test(line)));
		writeFileSync('differences.txt', lines.join('\n'));
		const unread = modules.filter((module) => module.errors().length > 0).map(({moduleId}) => moduleId);
		const names = failed.map(({module, fullName}) => `${module.moduleId}: ${fullName}`);
		writeFileSync('failed.txt', [...unread, ...names].join('\n'));
	}
}
