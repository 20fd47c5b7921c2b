// Which file a choice of settings means here: the one that beats the others of its layer.
import {strongestPlace} from '../../claude-code/settings-places.ts';
import type {SettingsScope} from '../targets.ts';
import type {PlannedMachine} from './planned-machine.ts';

type SettingsMachine = Pick<PlannedMachine, 'home' | 'claudeDir' | 'cwd' | 'repositoryRoot'>;

export const settingsPath = ({home, claudeDir, cwd, repositoryRoot}: SettingsMachine, scope: SettingsScope): string =>
	strongestPlace({home, claudeDir, cwd, repository: repositoryRoot(cwd)}, scope);
