// Prints its parent processes.
import {parentsOf} from '../../source/machine/shell/processes.ts';

process.stdout.write(JSON.stringify({parents: await parentsOf(process.ppid, process.env, process.platform)}));
