package io.matricula.platform.embedded.store;

import io.matricula.platform.embedded.disk.OwnerOnly;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hsqldb.lib.EventLogInterface;
import org.hsqldb.lib.FileAccess;
import org.hsqldb.lib.FileUtil;

/**
 * The files that HSQLDB writes from their beginning to their end: its commit log, and at a checkpoint its script and its
 * properties. HSQLDB only notes an error of theirs, and tries again; here each one ends the store.
 */
final class StoreFiles implements FileAccess {

    private static final String COMMIT_LOG = ".log";
    private static final String PROPERTIES = ".properties";

    private final FileAccess files = FileUtil.getFileUtil();
    private final StoreGuard guard;
    private final GroupCommit groupCommit;
    private final ShadowFile shadow;
    private final StoreGuard.FileOperation dataFile;

    /**
     * The files of an open store.
     *
     * @param shadow which HSQLDB begins anew with every log
     * @param dataFile brings HSQLDB's data file to the disk through a file handle of its own. HSQLDB repeats a sync that has
     *     failed, and takes the second one's word; a handle that has not been told of the error yet still hears of it
     */
    StoreFiles(StoreGuard guard, GroupCommit groupCommit, ShadowFile shadow, StoreGuard.FileOperation dataFile) {
        this.guard = guard;
        this.groupCommit = groupCommit;
        this.shadow = shadow;
        this.dataFile = dataFile;
    }

    @Override
    public OutputStream openOutputStreamElement(String name) throws IOException {
        return open(name, false);
    }

    @Override
    public OutputStream openOutputStreamElementAppend(String name) throws IOException {
        if (name.endsWith(COMMIT_LOG)) {
            guard.attempt(shadow::begin);
            return new SummedLog(open(name, true));
        }
        return open(name, true);
    }

    /** The properties say that the data file is whole, so it is on the disk before them. */
    private GuardedStream open(String name, boolean append) throws IOException {
        return guard.get(() -> {
            if (name.contains(PROPERTIES)) {
                dataFile.run();
            }
            OwnerOnly.createMissingFile(Path.of(name));
            return GuardedStream.of(new FileOutputStream(name, append), guard);
        });
    }

    /** A sync of the commit log only marks it: {@link GroupCommit} syncs for all. */
    @Override
    public FileSync getFileSync(OutputStream stream) {
        return stream instanceof SummedLog log ? () -> groupCommit.wroteTo(log.file()) : ((GuardedStream) stream)::sync;
    }

    @Override
    public boolean removeElement(String name) {
        return files.removeElement(name);
    }

    @Override
    public boolean renameElement(String from, String to) {
        return files.renameElement(from, to);
    }

    @Override
    public boolean renameElementOrCopy(String from, String to, EventLogInterface log) {
        return files.renameElementOrCopy(from, to, log);
    }

    @Override
    public InputStream openInputStreamElement(String name) throws IOException {
        return files.openInputStreamElement(name);
    }

    @Override
    public boolean isStreamElement(String name) {
        return Files.exists(Path.of(name));
    }

    @Override
    public void createParentDirs(String name) {
        files.createParentDirs(name);
    }
}
