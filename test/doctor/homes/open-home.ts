// Opens a test home: builds it on the disk, starts its account on 127.0.0.1, and connects the adapters that ship.

import path from 'node:path';
import {openAccount} from '../../../source/account/open-account.ts';
import type {Fix} from '../../../source/doctor/fixes/fix.ts';
import {fixEdits} from '../../../source/doctor/fixes/fix-edits.ts';
import {gatherCacheUse} from '../../../source/doctor/gather/cache-use.ts';
import {gatherSubject} from '../../../source/doctor/gather/index.ts';
import {type Subject, subjectOf} from '../../../source/doctor/subject.ts';
import {type Machine, openMachine} from '../../../source/machine/machine.ts';
import type {Values} from '../names.ts';
import type {TestHome} from '../test-home.ts';
import {buildHome, outsideFile} from './build-home.ts';
import {runAdvice} from './run-advice.ts';
import {addressOf, newFolder, otherAddresses, worldOf} from './shared.ts';

export type OpenHome = {
	readonly folder: string;
	gather(): Promise<Subject>;
	/** Writes the fixes in the transaction that ships. */
	apply(fixes: readonly Fix[]): Promise<void>;
	/** Runs a command in the terminal of this home: what it exports or unsets counts from then on. */
	run(command: string): Promise<void>;
};

export async function openHome(testHome: TestHome): Promise<OpenHome> {
	const world = worldOf(testHome.world ?? 'healthy');
	const url = await addressOf(world);
	const home = newFolder();
	const cwd = path.join(home, testHome.start ?? 'work');
	const places = {'{home}': home, '{aws}': url, ...(await otherAddresses(JSON.stringify(testHome)))};
	let environment: Values = await buildHome(testHome, world, places);
	const network = testHome.network ?? '{aws}';
	const simulatedAws = (places as Values)[network] ?? network;

	const currentMachine = () => openMachine({environment, cwd, platform: testHome.platform ?? 'linux', demo: true});
	return {
		folder: home,
		async gather() {
			const account = openAccount({environment, simulatedAws, ...(testHome.limits && {limits: testHome.limits})});
			const signal = AbortSignal.timeout(300_000);
			const options = {
				offline: testHome.world === undefined,
				noShell: !testHome.shell,
				noProbe: testHome.noProbe === true,
			};
			const machine = withTerminal(testHome, onlyInside(home, currentMachine()));
			const subject = await gatherSubject({account, machine, environment, cwd, options, signal});
			if (!testHome.proveCaching) return subject;
			return subjectOf({...subject, caching: await gatherCacheUse(account, subject, options, signal)});
		},
		async apply(fixes) {
			const machine = currentMachine();
			await machine.apply(await fixEdits(machine, fixes));
		},
		async run(command) {
			environment = await runAdvice(command, {environment, cwd, simulatedAws});
		},
	};
}

function withTerminal({olderTerminal}: TestHome, machine: Machine): Machine {
	const shell = async () => {
		const found = await machine.shell();
		return found && {...found, ...(olderTerminal && {startedAt: 0})};
	};
	return {...machine, shell};
}

/** A machine whose files outside of the home are the test home's, too. */
function onlyInside(home: string, machine: Machine): Machine {
	const place = (file: string) => (file.startsWith(home) ? file : outsideFile(home, file));
	return {
		...machine,
		read: (file) => machine.read(place(file)),
		filesIn: (folder, ending) => machine.filesIn(place(folder), ending),
	};
}
