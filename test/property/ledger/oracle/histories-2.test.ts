import { holdToOracle } from '#test/support/ledger/oracle/hold-to-oracle.ts';

holdToOracle([20261126, 20261127]);
