// Finds a clock that is off: AWS refuses requests that are signed more than five minutes away from its own time.
// AWS's SDK corrects its clock, so the calls of this tool pass, while Claude Code signs with the local clock.

import {setClockOfWsl, synchroniseClock} from '../../../shell-command.ts';
import {type Check, findingIf} from '../../check.ts';
import {awsWordsOf, refusalsBy} from '../../refusal-check.ts';

const minute = 60_000;
export const clockSkew: Check = {
	id: 'clock-skew',
	title: 'The clock of this computer is right',
	needs: 'account',
	find(subject) {
		const skew = subject.platform.clockSkew ?? 0;
		const refusal = refusalsBy(subject, 'clock-wrong')[0];
		const far = Math.abs(skew) > 5 * minute || refusal !== undefined;
		return findingIf(far || Math.abs(skew) > minute, () => ({
			status: far ? 'fail' : 'warn',
			about: [Math.round(skew / 1000)],
			concerns: {identity: far},
			title:
				Math.abs(skew) > minute
					? `The clock of this computer is ${Math.round(Math.abs(skew) / 1000)} s ${skew < 0 ? 'slow' : 'fast'}`
					: 'The clock of this computer was off when AWS was asked',
			because: 'AWS refuses requests whose time is more than five minutes off',
			awsWords: awsWordsOf(refusal),
			next: [
				subject.platform.wsl
					? {say: 'Set it from the hardware clock', run: setClockOfWsl}
					: {say: 'Turn on time synchronisation', run: synchroniseClock},
			],
		}));
	},
};
