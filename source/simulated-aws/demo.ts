// `--demo`: a simulated account on loopback and a home of its own. From here on the program sees nothing else of the machine.
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {enterDemoHome} from '../machine/demo-home.ts';
import {systemProblem} from '../machine/files/system-error.ts';
import {Problem} from '../problem.ts';
import {furnishHome} from './home.ts';
import {startSimulatedAws} from './server.ts';
import {newState, stateAsText, stateFromText} from './state.ts';
import {listWorlds, meantWorld} from './world-list.ts';
import {findWorld} from './worlds/index.ts';

/** The version that this program was measured with. */
const claudeVersion = '2.1.330';

export type Demo = {
	/** The folder that is the home from now on. */
	readonly home: string;
	/** The address of the simulated account. */
	readonly url: string;
	close(): Promise<void>;
};

/** @throws Problem `bad-demo` for a world that does not exist, and where the home cannot be written */
export async function startDemo(name: string, folder: string | undefined): Promise<Demo> {
	const world = findWorld(name || 'healthy');
	if (!world) throw unknownWorld(name);
	const {home} = enterDemoHome(folder);
	const memory = path.join(home, '.aws', 'simulated-account.json');
	let state: ReturnType<typeof newState>;
	try {
		state = existsSync(memory) ? stateFromText(readFileSync(memory, 'utf8')) : newState();
		Object.assign(process.env, furnishHome(home, world).environment);
		writeFakeClaude(home);
	} catch (error) {
		throw systemProblem('The home of the demo cannot be written', home, error);
	}
	const server = await startSimulatedAws(world, {state});
	const untouched = stateAsText(state);
	return {
		home,
		url: server.url,
		async close() {
			await server.close();
			// What was made in the account is there in the next run in this home.
			if (stateAsText(state) === untouched) return;
			try {
				writeFileSync(memory, stateAsText(state));
			} catch (error) {
				throw systemProblem('What was made in the simulated account cannot be kept', memory, error);
			}
		},
	};
}

/** A stand-in that answers `claude --version`: whether Claude Code is installed must not depend on the real machine. */
function writeFakeClaude(home: string): void {
	const file = path.join(home, 'bin', 'claude');
	mkdirSync(path.dirname(file), {recursive: true});
	writeFileSync(file, `#!/bin/sh\necho '${claudeVersion} (Claude Code)'\n`, {mode: 0o755});
}

function unknownWorld(name: string): Problem {
	const nearest = meantWorld(name);
	return new Problem({
		code: 'bad-demo',
		usage: true,
		title: `Unknown world "${name}"${nearest ? `. Did you mean ${nearest}?` : ''}`,
		because: listWorlds(name).trimEnd(),
		next: [
			nearest
				? {say: 'the corrected command', again: {set: {'--demo': nearest}}}
				: {say: 'take the ordinary one', again: {set: {'--demo': 'healthy'}}},
		],
	});
}
