// The checks of this area, in the order in which the doctor reports them.
import type {Check} from '../../check.ts';
import {agentIds} from './agent-ids.ts';
import {agentModels} from './agent-models.ts';
import {agentVersions} from './agent-versions.ts';
import {aliasAsPin} from './alias-as-pin.ts';
import {anthropicKey} from './anthropic-key.ts';
import {autoModeModel} from './auto-mode-model.ts';
import {backgroundOnPrimary} from './background-on-primary.ts';
import {bedrockOff} from './bedrock-off.ts';
import {beforeTrust} from './before-trust.ts';
import {blankModel} from './blank-model.ts';
import {capabilitiesMisspelt} from './capabilities-misspelt.ts';
import {capabilitiesUnknown} from './capabilities-unknown.ts';
import {capabilitiesWithoutPin} from './capabilities-without-pin.ts';
import {claudeJsonVoid} from './claude-json-void.ts';
import {configFolder} from './config-folder.ts';
import {editorOnlyShell} from './editor-only-shell.ts';
import {escapedPin} from './escaped-pin.ts';
import {fileUnreadable} from './file-unreadable.ts';
import {haikuRegionUnused} from './haiku-region-unused.ts';
import {hostManaged} from './host-managed.ts';
import {keyNotMeasured} from './key-not-measured.ts';
import {leftoverBedrock} from './leftover-bedrock.ts';
import {malformedPin} from './malformed-pin.ts';
import {managedDecides} from './managed-decides.ts';
import {managedUnread} from './managed-unread.ts';
import {misplacedKey} from './misplaced-key.ts';
import {modelForbidden} from './model-forbidden.ts';
import {modelOverrides} from './model-overrides.ts';
import {modelsRestricted} from './models-restricted.ts';
import {newTerminal} from './new-terminal.ts';
import {notExported} from './not-exported.ts';
import {oldSmallFast} from './old-small-fast.ts';
import {otherProvider} from './other-provider.ts';
import {overrideStale} from './override-stale.ts';
import {pinOtherFamily} from './pin-other-family.ts';
import {profileForTools} from './profile-for-tools.ts';
import {projectOverrides} from './project-overrides.ts';
import {providerForbidden} from './provider-forbidden.ts';
import {rememberedRefusals} from './remembered-refusals.ts';
import {savedModelIgnored} from './saved-model-ignored.ts';
import {secondProvider} from './second-provider.ts';
import {secretInProject} from './secret-in-project.ts';
import {settingsKeyTwice} from './settings-key-twice.ts';
import {settingsVoid} from './settings-void.ts';
import {shellOverridden} from './shell-overridden.ts';
import {snippetUnread} from './snippet-unread.ts';
import {strayDotenv} from './stray-dotenv.ts';
import {terminalOlder} from './terminal-older.ts';
import {tiersUnpinned} from './tiers-unpinned.ts';
import {turnsOnBuiltIn} from './turns-on-built-in.ts';
import {unreadName} from './unread-name.ts';
import {unreadSettings} from './unread-settings.ts';
import {valueNotExpanded} from './value-not-expanded.ts';
import {windowOnSome} from './window-on-some.ts';
import {windowUnsupported} from './window-unsupported.ts';

export const configuration: readonly Check[] = [
	settingsKeyTwice,
	settingsVoid,
	claudeJsonVoid,
	fileUnreadable,
	misplacedKey,
	valueNotExpanded,
	unreadSettings,
	bedrockOff,
	otherProvider,
	secondProvider,
	agentIds,
	agentModels,
	agentVersions,
	autoModeModel,
	aliasAsPin,
	anthropicKey,
	backgroundOnPrimary,
	beforeTrust,
	blankModel,
	turnsOnBuiltIn,
	capabilitiesMisspelt,
	capabilitiesUnknown,
	capabilitiesWithoutPin,
	configFolder,
	editorOnlyShell,
	escapedPin,
	haikuRegionUnused,
	hostManaged,
	leftoverBedrock,
	malformedPin,
	managedDecides,
	managedUnread,
	modelOverrides,
	overrideStale,
	modelForbidden,
	providerForbidden,
	modelsRestricted,
	newTerminal,
	notExported,
	oldSmallFast,
	pinOtherFamily,
	profileForTools,
	projectOverrides,
	savedModelIgnored,
	secretInProject,
	shellOverridden,
	snippetUnread,
	strayDotenv,
	terminalOlder,
	tiersUnpinned,
	unreadName,
	keyNotMeasured,
	windowOnSome,
	windowUnsupported,
	rememberedRefusals,
];
