// The checks of this area, in the order in which the doctor reports them.
import type {Check} from '../../check.ts';
import {authorizationHeader} from './authorization-header.ts';
import {betaRefused} from './beta-refused.ts';
import {claudeNotInstalled} from './claude-not-installed.ts';
import {maxOutputTokens} from './max-output-tokens.ts';
import {toolStreaming} from './tool-streaming.ts';
import {versionApiKey} from './version-api-key.ts';
import {versionCompaction} from './version-compaction.ts';
import {versionDefaultModel} from './version-default-model.ts';
import {versionEffort} from './version-effort.ts';
import {versionEmptyValues} from './version-empty-values.ts';
import {versionThinking} from './version-thinking.ts';

export const version: readonly Check[] = [
	claudeNotInstalled,
	versionDefaultModel,
	versionThinking,
	authorizationHeader,
	versionApiKey,
	betaRefused,
	versionCompaction,
	versionEffort,
	versionEmptyValues,
	maxOutputTokens,
	toolStreaming,
];
