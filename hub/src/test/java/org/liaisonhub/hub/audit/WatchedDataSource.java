package org.liaisonhub.hub.audit;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source that counts the statements that are executed, and holds them back or lets them fail when told to. */
final class WatchedDataSource implements DataSource {
    private final DataSource real;
    private final AtomicInteger statements = new AtomicInteger();
    private volatile CountDownLatch held = new CountDownLatch(0);
    private volatile CountDownLatch mayGoOn = new CountDownLatch(0);
    private volatile @Nullable SQLException failure;

    WatchedDataSource(DataSource real) {
        this.real = real;
    }

    /** From now on, statements wait before they are executed. */
    void hold() {
        held = new CountDownLatch(1);
        mayGoOn = new CountDownLatch(1);
    }

    void awaitHeld() throws InterruptedException {
        held.await();
    }

    void release() {
        mayGoOn.countDown();
    }

    void fail(SQLException with) {
        failure = with;
    }

    void recover() {
        failure = null;
    }

    int statements() {
        return statements.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return watch(Connection.class, real.getConnection());
    }

    private <T> T watch(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    if (method.getName().equals("executeUpdate")) {
                        beforeExecution();
                    }
                    try {
                        var result = method.invoke(target, arguments);
                        return result instanceof PreparedStatement statement
                                ? watch(PreparedStatement.class, statement)
                                : result;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause() == null ? thrown : thrown.getCause();
                    }
                }));
    }

    private void beforeExecution() throws SQLException, InterruptedException {
        statements.incrementAndGet();
        held.countDown();
        mayGoOn.await();
        var with = failure;
        if (with != null) {
            throw with;
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return real.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        real.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        real.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return real.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return real.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return real.isWrapperFor(type);
    }
}
