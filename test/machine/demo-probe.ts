// Enters the demo's home and prints its environment and where it is.
import os from 'node:os';
import {enterDemoHome} from '../../source/machine/demo-home.ts';
import {Problem} from '../../source/problem.ts';

const [folder, more] = process.argv.slice(2);
try {
	const {home, cwd} = enterDemoHome(folder, JSON.parse(more ?? '{}'));
	const entered = {home, cwd, environment: process.env, homedir: os.homedir(), really: process.cwd()};
	process.stdout.write(JSON.stringify(entered));
} catch (error) {
	if (!(error instanceof Problem)) throw error;
	process.stdout.write(JSON.stringify({problem: error}));
}
