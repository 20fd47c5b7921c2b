// What reading a file needs to know about this computer.
import type {Disk} from './disk.ts';

export type FileContext = {
	readonly disk: Disk;
	readonly home: string;
	/** For SUDO_USER. */
	readonly environment: NodeJS.ProcessEnv;
};
