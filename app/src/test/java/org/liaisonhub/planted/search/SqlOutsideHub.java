package org.liaisonhub.planted.search;

import javax.sql.DataSource;

interface SqlOutsideHub {
    DataSource dataSource();
}
