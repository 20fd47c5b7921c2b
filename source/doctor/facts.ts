// All that the doctor gathers before it judges: this machine, its files, and the answers of AWS.

import type {ModelProof} from '../access/caching/proof.ts';
import type {SignIn} from '../account/account.ts';
import type {AwsConfig} from '../aws-config/aws-config.ts';
import type {StayIn} from '../bedrock/residency.ts';
import type {SettingsFault} from '../claude-code/settings-file.ts';
import type {Sources} from '../claude-code/settings-layers.ts';
import type {ManagedStore} from '../claude-code/settings-places.ts';
import type {AccountFacts} from './account-facts.ts';
import type {SettingsState, UnreadableState, UnreadSettings} from './file-states.ts';
import type {Lookup} from './lookup.ts';

import type {SnippetState} from './snippet-state.ts';

export type SubjectFacts = AccountFacts & {
	readonly now: Date;
	readonly home: string;
	readonly sources: Sources;
	/** The shell that was asked for its exports; those are the layer `shell` of the sources. */
	readonly shell: Lookup<{readonly program: string}>;
	/** The lines of set-up in the shell's start-up file; absent where there are none. */
	readonly snippet?: SnippetState;
	/** Relevant variables that a start-up file assigns without exporting them. */
	readonly unexportedVariables: readonly {readonly name: string; readonly path: string; readonly line: number}[];
	readonly settings: readonly SettingsState[];
	/** `.claude.json`, or the file in its place, is no JSON. */
	readonly claudeJsonFault?: SettingsFault & {readonly path: string};
	/** Files that are there and cannot be read. */
	readonly unreadableFiles: readonly UnreadableState[];
	/** Files that look like settings, hold Bedrock's variables, and are not read by a Claude Code that is started here. */
	readonly unreadSettings: readonly UnreadSettings[];
	/** Settings of the administrator that are in no file. */
	readonly unreadStores?: readonly ManagedStore[];
	/** `.env` files in the working directory that set relevant variables; Claude Code reads none of them. */
	readonly unreadDotenvFiles: readonly {readonly path: string; readonly names: readonly string[]}[];
	/** Agents of the user and of the project that name a model. */
	readonly agents: readonly {readonly path: string; readonly model: string}[];
	/** Claude Code's cache of refused models, and their ids. */
	readonly modelAccessCache?: {readonly path: string; readonly refusedModels: readonly string[]};
	/** Whether this tool has set up Claude Code here. */
	readonly isSetUpHere: boolean;
	/** Where set-up was told that requests stay; absent where nothing was said. */
	readonly stayIn?: StayIn;
	/** `--trust-project`: what only the project's own files name may be called and run. */
	readonly trustsProject: boolean;
	readonly configFolder: {readonly path: string; readonly hidden?: string};
	/** AWS's two files, without their secrets. */
	readonly aws: AwsConfig;
	readonly signIns: readonly SignIn[];
	/** The sign-in that the command of awsCredentialExport gives. */
	readonly credentialExport: Lookup<SignIn>;
	readonly platform: {
		readonly system: NodeJS.Platform;
		readonly wsl: boolean;
		/** `2.1.330`, when the program could be asked. */
		readonly claudeVersion?: string;
		/** Whether the AWS CLI and Claude Code are on the PATH. */
		readonly awsCommand: boolean;
		readonly claudeCommand: boolean;
		/** Local clock minus AWS's, in milliseconds. */
		readonly clockSkew?: number;
	};
	/** The certificate file that NODE_EXTRA_CA_CERTS names, by its path. */
	readonly files: Readonly<Record<string, 'certificates' | 'no certificates' | 'absent'>>;
	/** Whether prompts are cached, by model; absent without --prove-caching. */
	readonly caching?: Lookup<readonly ModelProof[]>;
};
