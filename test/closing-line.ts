// Ends a test run with one plain line of counts, whatever else the reporter says.
import type {Reporter, TestModule} from 'vitest/node';

export default class ClosingLine implements Reporter {
	onTestRunEnd(modules: readonly TestModule[]): void {
		const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
		const broken = modules.filter(
			(module) => !module.ok() && [...module.children.allTests('failed')].length === 0,
		).length;
		const count = (state: string) => states.filter((one) => one === state).length;
		process.stdout.write(
			`\n${count('passed')} passed, ${count('failed') + broken} failed, ${count('skipped')} skipped\n`,
		);
	}
}
