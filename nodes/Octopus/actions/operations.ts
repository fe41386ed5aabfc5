import type { Operations } from '../../shared/operation';
import * as accountGetMany from './account/getMany.operation';
import * as bookyearGetMany from './bookyear/getMany.operation';
import * as connectionCheck from './connection/check.operation';
import * as dossierGetMany from './dossier/getMany.operation';
import * as dossierTakeSnapshot from './dossier/takeSnapshot.operation';
import * as invoiceCreate from './invoice/create.operation';
import * as invoiceGet from './invoice/get.operation';
import * as invoiceGetMany from './invoice/getMany.operation';
import * as invoicePrepareCreditNote from './invoice/prepareCreditNote.operation';
import * as invoicePrepareFromOrder from './invoice/prepareFromOrder.operation';
import * as invoiceReconcileWithOrder from './invoice/reconcileWithOrder.operation';
import * as journalGetMany from './journal/getMany.operation';
import * as migrationNextBatch from './migration/nextBatch.operation';
import * as migrationNoteBatch from './migration/noteBatch.operation';
import * as migrationOpen from './migration/open.operation';
import * as migrationPlan from './migration/plan.operation';
import * as migrationSumUp from './migration/sumUp.operation';
import * as relationCreateOrUpdate from './relation/createOrUpdate.operation';
import * as relationFindOrCreate from './relation/findOrCreate.operation';
import * as relationGet from './relation/get.operation';
import * as relationGetMany from './relation/getMany.operation';
import * as reportBuildAlert from './report/buildAlert.operation';
import * as reportBuildLedgerRows from './report/buildLedgerRows.operation';
import * as reportBuildPage from './report/buildPage.operation';
import * as reportBuildSetupPage from './report/buildSetupPage.operation';
import * as reportBuildSummary from './report/buildSummary.operation';
import * as reportChooseRows from './report/chooseRows.operation';
import * as reportExplainLeftOver from './report/explainLeftOver.operation';
import * as reportFindDoubles from './report/findDoubles.operation';
import * as reportReadRequest from './report/readRequest.operation';
import * as reportTakeUp from './report/takeUp.operation';
import * as vatCodeGetMany from './vatCode/getMany.operation';
import * as vatCodeSuggestMapping from './vatCode/suggestMapping.operation';

/** Every operation by `resource.operation`. */
export const operations: Operations = {
	'account.getMany': accountGetMany,
	'bookyear.getMany': bookyearGetMany,
	'connection.check': connectionCheck,
	'dossier.getMany': dossierGetMany,
	'dossier.takeSnapshot': dossierTakeSnapshot,
	'invoice.create': invoiceCreate,
	'invoice.get': invoiceGet,
	'invoice.getMany': invoiceGetMany,
	'invoice.prepareCreditNote': invoicePrepareCreditNote,
	'invoice.prepareFromOrder': invoicePrepareFromOrder,
	'invoice.reconcileWithOrder': invoiceReconcileWithOrder,
	'journal.getMany': journalGetMany,
	'migration.nextBatch': migrationNextBatch,
	'migration.noteBatch': migrationNoteBatch,
	'migration.open': migrationOpen,
	'migration.plan': migrationPlan,
	'migration.sumUp': migrationSumUp,
	'relation.createOrUpdate': relationCreateOrUpdate,
	'relation.findOrCreate': relationFindOrCreate,
	'relation.get': relationGet,
	'relation.getMany': relationGetMany,
	'report.buildAlert': reportBuildAlert,
	'report.buildLedgerRows': reportBuildLedgerRows,
	'report.buildPage': reportBuildPage,
	'report.buildSetupPage': reportBuildSetupPage,
	'report.buildSummary': reportBuildSummary,
	'report.chooseRows': reportChooseRows,
	'report.explainLeftOver': reportExplainLeftOver,
	'report.findDoubles': reportFindDoubles,
	'report.readRequest': reportReadRequest,
	'report.takeUp': reportTakeUp,
	'vatCode.getMany': vatCodeGetMany,
	'vatCode.suggestMapping': vatCodeSuggestMapping,
};
