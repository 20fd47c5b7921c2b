// A Problem as an exit code: 2 where the command line is what has to change, 1 for everything else (contract).
import type {Problem} from '../problem.ts';

const usage = /^(missing-answers|unknown-profile|other-partition|no-counterpart|pin-.*|bad-.*)$/;

export const exitCode = ({code}: Problem): 1 | 2 => (usage.test(code) ? 2 : 1);
