// Enters the demo's home and says what it sees there.
import os from 'node:os';
import {enterDemoHome} from '../../source/machine/demo-home.ts';
import {Problem} from '../../source/problem.ts';

const [folder, more] = process.argv.slice(2);
try {
	const {home, cwd} = enterDemoHome(folder, JSON.parse(more ?? '{}'));
	const seen = {home, cwd, environment: process.env, homedir: os.homedir(), really: process.cwd()};
	process.stdout.write(JSON.stringify(seen));
} catch (error) {
	if (!(error instanceof Problem)) throw error;
	process.stdout.write(JSON.stringify({problem: error}));
}
