package com.beeper.desktop.kotlin

import java.nio.file.Path
import java.util.TreeMap
import kotlin.io.path.absolutePathString
import kotlin.io.path.readLines
import kotlin.io.path.toPath
import org.assertj.core.api.Assertions.assertThat
import org.jetbrains.kotlin.cli.common.ExitCode
import org.jetbrains.kotlin.cli.common.arguments.K2JVMCompilerArguments
import org.jetbrains.kotlin.cli.common.messages.CompilerMessageSeverity
import org.jetbrains.kotlin.cli.common.messages.CompilerMessageSourceLocation
import org.jetbrains.kotlin.cli.common.messages.MessageCollector
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler
import org.jetbrains.kotlin.config.Services
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** What the compiler of Kotlin refuses: nulls in the wrong place, and `when` without all cases. */
class NullSafetyTest {

    private val file: Path = checkNotNull(javaClass.getResource("/NullUnsafe.kt")).toURI().toPath()

    @Test
    fun refusesMarkedLinesAlone(@TempDir output: Path) {
        val marked = file.readLines()
            .withIndex()
            .filter { "// does not compile" in it.value }
            .map { it.index + 1 }

        val errors = compile(output)

        assertThat(errors.keys).describedAs(errors.toString()).containsExactlyElementsOf(marked)
        assertThat(errors.values.first())
            .contains("Null cannot be a value of a non-null type 'String'")
    }

    /** Returns the errors of the file by their lines. */
    private fun compile(output: Path): Map<Int, String> {
        val errors = TreeMap<Int, String>()
        val collector = object : MessageCollector {
            override fun clear() = errors.clear()

            override fun hasErrors() = errors.isNotEmpty()

            override fun report(
                severity: CompilerMessageSeverity,
                message: String,
                location: CompilerMessageSourceLocation?,
            ) {
                if (severity.isError) {
                    errors[location?.line ?: 0] = message
                }
            }
        }
        val arguments = K2JVMCompilerArguments().apply {
            freeArgs = listOf(file.absolutePathString())
            destination = output.absolutePathString()
            classpath = System.getProperty("java.class.path")
            noStdlib = true
            noReflect = true
        }
        assertThat(K2JVMCompiler().exec(collector, Services.EMPTY, arguments))
            .describedAs(errors.toString())
            .isEqualTo(ExitCode.COMPILATION_ERROR)
        return errors
    }
}
